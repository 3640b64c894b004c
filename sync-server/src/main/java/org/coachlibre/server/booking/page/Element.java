package org.coachlibre.server.booking.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** An HTML element being put together. Used by one thread. */
public final class Element implements Markup {
    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta");
    private static final Set<String> ADDRESSES = Set.of("href", "action", "src");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    /** Addresses on this site, or of a kind that runs nothing. */
    private static final Pattern SAFE_ADDRESS =
            Pattern.compile("(/(?!/)|\\?|#|https://|mailto:|tel:).*", Pattern.DOTALL);

    private final String tag;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Markup> children = new ArrayList<>();

    private Element(String tag) {
        this.tag = tag;
    }

    public static Element el(String tag) {
        if (!NAME.matcher(tag).matches()) {
            throw new IllegalArgumentException("not a tag");
        }
        return new Element(tag);
    }

    /** An element with a class. */
    public static Element el(String tag, String cssClass) {
        return el(tag).attr("class", cssClass);
    }

    /** @throws IllegalArgumentException for an event handler or style, and for an address that could run something */
    public Element attr(String name, String value) {
        if (!NAME.matcher(name).matches() || name.startsWith("on") || name.equals("style")) {
            throw new IllegalArgumentException("not an attribute for a page: " + name);
        }
        if (ADDRESSES.contains(name) && !SAFE_ADDRESS.matcher(value).matches()) {
            throw new IllegalArgumentException("not an address for a page");
        }
        attributes.put(name, value);
        return this;
    }

    /** A whole address for a mail: this server's own origin, which on loopback is plain HTTP. */
    public Element mailLink(String address) {
        if (!address.startsWith("http://") && !address.startsWith("https://")) {
            throw new IllegalArgumentException("not an address for a mail");
        }
        attributes.put("href", address);
        return this;
    }

    /** Looks for a mail, where no style sheet reaches: {@code css} is always a constant of the program. */
    public Element looks(String css) {
        attributes.put("style", css);
        return this;
    }

    /** An attribute without a value, such as {@code required}. */
    public Element flag(String name) {
        return attr(name, "");
    }

    /** {@link #flag} when {@code isOn}. */
    public Element flag(String name, boolean isOn) {
        return isOn ? flag(name) : this;
    }

    public Element text(String text) {
        children.add(Markup.text(text));
        return this;
    }

    /** Text whose line breaks are kept. */
    public Element lines(String text) {
        String[] lines = text.strip().split("\\R");
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                children.add(el("br"));
            }
            text(lines[i]);
        }
        return this;
    }

    public Element add(Markup... more) {
        children.addAll(List.of(more));
        return this;
    }

    public Element add(List<? extends Markup> more) {
        children.addAll(more);
        return this;
    }

    @Override
    public void write(StringBuilder out) {
        out.append('<').append(tag);
        attributes.forEach((name, value) -> {
            out.append(' ').append(name);
            if (!value.isEmpty() || name.equals("value") || name.equals("alt")) {
                out.append("=\"");
                Markup.escape(out, value);
                out.append('"');
            }
        });
        out.append('>');
        if (VOID.contains(tag)) {
            return;
        }
        // A browser drops the first line break in a textarea: one more keeps what was typed.
        if (tag.equals("textarea")) {
            out.append('\n');
        }
        children.forEach(child -> child.write(out));
        out.append("</").append(tag).append('>');
    }
}
