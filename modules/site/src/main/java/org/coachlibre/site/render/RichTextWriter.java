package org.coachlibre.site.render;

import java.util.List;
import java.util.function.Function;
import org.coachlibre.site.LinkTarget;
import org.coachlibre.site.RichText;
import org.coachlibre.site.RichText.Span;

/** Writes formatted texts. For the editor a link also names its target, so that it can be read back from the page. */
public final class RichTextWriter {
    private static final int DEEPEST_HEADING = 6;

    private final Html html;
    private final Function<LinkTarget, String> addresses;
    private final boolean isEdited;

    RichTextWriter(Html html, Function<LinkTarget, String> addresses, boolean isEdited) {
        this.html = html;
        this.addresses = addresses;
        this.isEdited = isEdited;
    }

    /**
     * A text as the editor's page holds it: safe markup, made of nothing but what {@link RichText} knows.
     *
     * @param headingLevel 1 to 6, what a heading of level 1 becomes there
     */
    public static String editable(RichText text, int headingLevel) {
        Html html = new Html();
        new RichTextWriter(html, target -> target instanceof LinkTarget.Outside(String address) ? address : "#", true)
                .write(text, headingLevel);
        return html.toString();
    }

    void write(RichText content, int headingLevel) {
        for (RichText.Part part : content.parts()) {
            switch (part) {
                case RichText.Paragraph(List<Span> spans) -> wrapped("p", spans);
                case RichText.Heading(int inText, List<Span> spans) ->
                    wrapped("h" + Math.min(DEEPEST_HEADING, headingLevel + inText - 1), spans);
                case RichText.Quotation(List<Span> spans) -> {
                    html.open("blockquote");
                    wrapped("p", spans);
                    html.close();
                }
                case RichText.Items(boolean numbered, List<List<Span>> items) -> {
                    html.open(numbered ? "ol" : "ul");
                    items.forEach(item -> wrapped("li", item));
                    html.close();
                }
            }
            html.newLine();
        }
    }

    private void wrapped(String tag, List<Span> spans) {
        html.open(tag);
        for (Span span : spans) {
            int opened = 0;
            String address = span.link() instanceof LinkTarget.Nowhere ? "" : addresses.apply(span.link());
            if (!address.isEmpty()) {
                if (isEdited) {
                    html.open("a", "href", address, "data-target", span.link().toString());
                } else {
                    html.open("a", "href", address);
                }
                opened++;
            }
            if (span.bold()) {
                html.open("strong");
                opened++;
            }
            if (span.italic()) {
                html.open("em");
                opened++;
            }
            html.text(span.text()).close(opened);
        }
        html.close();
    }
}
