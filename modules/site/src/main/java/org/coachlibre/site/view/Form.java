package org.coachlibre.site.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.coachlibre.site.Block;
import org.coachlibre.site.LinkButton;
import org.coachlibre.site.LocalRichText;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.PictureUse;

/**
 * Puts together what can be edited of one type of block, or of one thing in its lists: each field is named by the method that
 * reads it and the one that makes the same block with another value.
 *
 * @param <T> the block, or the thing in it
 */
final class Form<T> {
    private final Function<Block, T> get;
    private final BiFunction<Block, T, Block> set;
    private final List<FieldSpec> fields = new ArrayList<>();

    private Form(Function<Block, T> get, BiFunction<Block, T, Block> set) {
        this.get = get;
        this.set = set;
    }

    static <B extends Block> Form<B> of(Class<B> type) {
        return new Form<>(type::cast, (block, changed) -> changed);
    }

    /** One line, in each language. */
    Form<T> words(String key, Function<T, LocalText> read, BiFunction<T, LocalText, T> write) {
        return add(new FieldSpec.Words(key, "", 1, reader(read), writer(write)));
    }

    /** Several lines, in each language. */
    Form<T> lines(String key, Function<T, LocalText> read, BiFunction<T, LocalText, T> write) {
        return add(new FieldSpec.Words(key, "", 4, reader(read), writer(write)));
    }

    /** Many lines, in each language, written by rules that {@code key + ".hint"} tells. */
    Form<T> source(String key, Function<T, LocalText> read, BiFunction<T, LocalText, T> write) {
        return add(new FieldSpec.Words(key, key + ".hint", 12, reader(read), writer(write)));
    }

    Form<T> rich(String key, Function<T, LocalRichText> read, BiFunction<T, LocalRichText, T> write) {
        return add(new FieldSpec.Rich(key, reader(read), writer(write)));
    }

    /** The same in every language; {@code key + ".hint"} says what is expected. */
    Form<T> plain(String key, int lines, Function<T, String> read, BiFunction<T, String, T> write) {
        return add(new FieldSpec.Plain(key, key + ".hint", lines, reader(read), writer(write)));
    }

    Form<T> picture(String key, Function<T, PictureUse> read, BiFunction<T, PictureUse, T> write) {
        return add(new FieldSpec.Picture(key, true, reader(read), writer(write)));
    }

    /** A picture whose words stand in another field. */
    Form<T> namedPicture(String key, Function<T, PictureUse> read, BiFunction<T, PictureUse, T> write) {
        return add(new FieldSpec.Picture(key, false, reader(read), writer(write)));
    }

    Form<T> button(String key, Function<T, LinkButton> read, BiFunction<T, LinkButton, T> write) {
        return add(new FieldSpec.Button(key, reader(read), writer(write)));
    }

    Form<T> toggle(String key, Function<T, Boolean> read, BiFunction<T, Boolean, T> write) {
        return add(new FieldSpec.Switch(key, reader(read), writer(write)));
    }

    Form<T> offer(String key, Function<T, String> read, BiFunction<T, String, T> write) {
        return add(new FieldSpec.Offer(key, reader(read), writer(write)));
    }

    /** One of {@code options}; the empty one, if there is one, is called by {@code key + ".none"}. */
    Form<T> choice(String key, List<String> options, Function<T, String> read, BiFunction<T, String, T> write) {
        return add(new FieldSpec.Choice(key, options, reader(read), writer(write)));
    }

    /**
     * A list.
     *
     * @param fresh what is added
     * @param each says what can be edited of one of them
     */
    <I> Form<T> items(
            String key,
            Function<T, List<I>> read,
            BiFunction<T, List<I>, T> write,
            I fresh,
            UnaryOperator<Form<I>> each) {
        Function<Block, List<I>> list = reader(read);
        BiFunction<Block, List<I>, Block> change = writer(write);
        return add(new FieldSpec.Items(
                key,
                block -> list.apply(block).size(),
                index -> each.apply(new Form<>(
                                // A field may outlive its thing by a moment.
                                block -> ItemLists.at(list.apply(block), index, fresh),
                                (block, item) -> change.apply(
                                        block, ItemLists.change(list.apply(block), index, before -> item))))
                        .fields(),
                (block, edit) -> change.apply(block, ItemLists.edit(list.apply(block), edit, fresh))));
    }

    List<FieldSpec> fields() {
        return List.copyOf(fields);
    }

    private Form<T> add(FieldSpec field) {
        fields.add(field);
        return this;
    }

    private <V> Function<Block, V> reader(Function<T, V> read) {
        return block -> read.apply(get.apply(block));
    }

    private <V> BiFunction<Block, V, Block> writer(BiFunction<T, V, T> write) {
        return (block, value) -> set.apply(block, write.apply(get.apply(block), value));
    }
}
