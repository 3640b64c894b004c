package org.coachlibre.site.view;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.coachlibre.site.Block;
import org.coachlibre.site.LinkButton;
import org.coachlibre.site.LocalRichText;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.PictureUse;

/**
 * One thing of a block that can be edited: how to read it from the block and how to make the block with another value. {@code
 * key} is the message key of the label. What each block offers is told by {@link BlockForms}, put together by {@link Form}; the inspector shows it.
 */
sealed interface FieldSpec {
    String key();

    /**
     * Words in each language.
     *
     * @param hint message key of what is said below; empty for nothing
     * @param lines how many are shown at once
     */
    record Words(
            String key,
            String hint,
            int lines,
            Function<Block, LocalText> read,
            BiFunction<Block, LocalText, Block> write)
            implements FieldSpec {}

    /** Words that are the same in every language: an address, a year. */
    record Plain(
            String key, String hint, int lines, Function<Block, String> read, BiFunction<Block, String, Block> write)
            implements FieldSpec {}

    record Rich(String key, Function<Block, LocalRichText> read, BiFunction<Block, LocalRichText, Block> write)
            implements FieldSpec {}

    /** @param isDescribed whether the picture's own words are asked for here */
    record Picture(
            String key,
            boolean isDescribed,
            Function<Block, PictureUse> read,
            BiFunction<Block, PictureUse, Block> write)
            implements FieldSpec {}

    record Button(String key, Function<Block, LinkButton> read, BiFunction<Block, LinkButton, Block> write)
            implements FieldSpec {}

    record Switch(String key, Function<Block, Boolean> read, BiFunction<Block, Boolean, Block> write)
            implements FieldSpec {}

    /** One of the offers by its id; empty for all of them. */
    record Offer(String key, Function<Block, String> read, BiFunction<Block, String, Block> write)
            implements FieldSpec {}

    /** One of several names; the empty one is called by {@code key + ".none"}. */
    record Choice(
            String key, List<String> options, Function<Block, String> read, BiFunction<Block, String, Block> write)
            implements FieldSpec {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * A list of things with fields of their own.
     *
     * @param count how many there are in a block
     * @param fields the fields of the thing at an index
     * @param edit adds, removes or moves
     */
    record Items(
            String key,
            Function<Block, Integer> count,
            Function<Integer, List<FieldSpec>> fields,
            BiFunction<Block, ItemEdit, Block> edit)
            implements FieldSpec {}

    /** What is done to a list: {@code by} is used by a move only. */
    record ItemEdit(Kind kind, int index, int by) {
        enum Kind {
            ADD,
            REMOVE,
            MOVE
        }
    }
}
