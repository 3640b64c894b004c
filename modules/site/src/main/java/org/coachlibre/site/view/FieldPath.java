package org.coachlibre.site.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coachlibre.core.Language;
import org.coachlibre.site.Block;
import org.coachlibre.site.LinkButton;
import org.coachlibre.site.LocalRichText;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.text.RichHtml;

/**
 * Finds the text of a block by the name that the editor's page carries: {@code title}, {@code steps.2.text}. These are the names
 * of the forms, so that the page can change nothing that a form cannot.
 */
final class FieldPath {
    private static final Pattern PATH = Pattern.compile("([a-zA-Z]{1,40})(?:\\.(\\d{1,4})\\.([a-zA-Z]{1,40}))?");
    /** Of a text without forms, in characters. */
    static final int LONGEST = 10_000;

    private FieldPath() {}

    /** The field; empty when the block has none of that name, or no thing at that place of a list. */
    static Optional<FieldSpec> find(Block block, String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<FieldSpec> outer = named(BlockForms.of(block), matcher.group(1));
        if (matcher.group(2) == null) {
            return outer.filter(FieldPath::isText);
        }
        int index = Integer.parseInt(matcher.group(2));
        return outer.flatMap(found ->
                found instanceof FieldSpec.Items items && index < items.count().apply(block)
                        ? named(items.fields().apply(index), matcher.group(3)).filter(FieldPath::isText)
                        : Optional.empty());
    }

    private static Optional<FieldSpec> named(List<FieldSpec> specs, String name) {
        return specs.stream().filter(spec -> spec.key().equals("field." + name)).findFirst();
    }

    /** The message keys of all texts that can be typed on a page. */
    static Set<String> textKeys() {
        Set<String> keys = new TreeSet<>();
        for (BlockKind kind : BlockKind.values()) {
            collect(BlockForms.of(kind.create("")), keys);
        }
        return keys;
    }

    private static void collect(List<FieldSpec> specs, Set<String> keys) {
        for (FieldSpec spec : specs) {
            if (spec instanceof FieldSpec.Items items) {
                collect(items.fields().apply(0), keys);
            } else if (isText(spec)) {
                keys.add(spec.key());
            }
        }
    }

    private static boolean isText(FieldSpec spec) {
        return switch (spec) {
            case FieldSpec.Words _, FieldSpec.Plain _, FieldSpec.Rich _, FieldSpec.Button _ -> true;
            case FieldSpec.Picture _, FieldSpec.Switch _, FieldSpec.Offer _, FieldSpec.Choice _, FieldSpec.Items _ ->
                false;
        };
    }

    /**
     * The block with another text in a field.
     *
     * @param value words, or markup for a formatted text; what is too long is cut
     * @param headingLevel for a formatted text, which of HTML's headings is one of level 1
     */
    static Block write(FieldSpec spec, Block block, Language language, String value, int headingLevel) {
        return switch (spec) {
            case FieldSpec.Words words -> {
                LocalText before = words.read().apply(block);
                yield words.write().apply(block, before.with(language, cut(value)));
            }
            case FieldSpec.Plain plain -> plain.write().apply(block, cut(value));
            case FieldSpec.Rich rich -> {
                LocalRichText before = rich.read().apply(block);
                yield rich.write().apply(block, before.with(language, RichHtml.read(value, headingLevel)));
            }
            case FieldSpec.Button button -> {
                LinkButton before = button.read().apply(block);
                yield button.write()
                        .apply(block, new LinkButton(before.label().with(language, cut(value)), before.target()));
            }
            case FieldSpec.Picture _, FieldSpec.Switch _, FieldSpec.Offer _, FieldSpec.Choice _, FieldSpec.Items _ ->
                block;
        };
    }

    /** Without what is too long, and without signs that no keyboard types. */
    static String cut(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .limit(LONGEST)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
