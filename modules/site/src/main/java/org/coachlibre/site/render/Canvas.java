package org.coachlibre.site.render;

import java.util.List;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.site.Block;
import org.coachlibre.site.LinkButton;
import org.coachlibre.site.LinkTarget;
import org.coachlibre.site.LocalRichText;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.PictureUse;
import org.coachlibre.site.RichText;
import org.coachlibre.site.RichText.Span;
import org.coachlibre.site.render.PictureFiles.PictureFile;
import org.coachlibre.site.render.PictureFiles.Variant;

/**
 * One page being written, in one language: where blocks put their markup. Keeps the order of headings: the first title of a
 * page is its h1, later ones h2, what is inside them one deeper.
 */
final class Canvas {
    /** How wide a picture is shown, so that browsers fetch no larger file than they need. */
    enum Width {
        FULL("(min-width: 70rem) 70rem, 92vw"),
        HALF("(min-width: 60rem) 33rem, 92vw"),
        THIRD("(min-width: 60rem) 23rem, (min-width: 40rem) 46vw, 92vw"),
        LOGO("12rem");

        private final String sizes;

        Width(String sizes) {
            this.sizes = sizes;
        }
    }

    private static final int DEEPEST_HEADING = 6;

    final Html html = new Html();
    final RenderedSite site;
    final Language language;
    final Links links;
    final Messages words;
    /** Whether the editor must find the blocks again in the page. */
    final boolean marked;

    private boolean titleWritten;
    private int level = 2;

    Canvas(RenderedSite site, Language language, Links links, boolean marked) {
        this.site = site;
        this.language = language;
        this.links = links;
        this.marked = marked;
        this.words = new Messages("org.coachlibre.site.render.messages", language.locale());
    }

    PracticeProfile practice() {
        return site.data().practice();
    }

    String words(LocalText text) {
        return text.in(language);
    }

    String word(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    boolean hasTitle() {
        return titleWritten;
    }

    /** Writes a block's title when it has one and returns the level of headings below it. */
    int title(LocalText title, String cssClass) {
        String text = words(title);
        if (text.isEmpty()) {
            return level;
        }
        int own = titleWritten ? level : 1;
        titleWritten = true;
        html.element("h" + own, text, "class", cssClass);
        return Math.clamp(own + 1L, level, DEEPEST_HEADING);
    }

    /** Writes what stands under a heading of the level above {@code level}: titles in it begin there. */
    void under(int lower, Runnable content) {
        int before = level;
        level = lower;
        content.run();
        level = before;
    }

    /** Writes a title and the words below it, and returns the level of headings below them. */
    int head(LocalText title, LocalText intro) {
        html.open("div", "class", "cl-head");
        int below = title(title, titleWritten ? "cl-title" : "cl-display");
        paragraph(intro, "cl-lead");
        html.close().newLine();
        return below;
    }

    /** Notes that the page has its h1 already. */
    void titleDone() {
        titleWritten = true;
    }

    /**
     * Writes the blocks that stand in another; to the editor an empty place says that it waits for some.
     *
     * @param slot which list of the other it is, counted from 0
     */
    void inside(List<Block> blocks, int slot) {
        blocks.forEach(block -> BlockRenderer.writeInside(this, block));
        if (blocks.isEmpty() && marked) {
            html.element("p", word("inside.empty"), "class", "cl-empty", "data-slot", Integer.toString(slot));
        }
    }

    void paragraph(LocalText text, String cssClass) {
        String content = words(text);
        if (!content.isEmpty()) {
            html.open("p", "class", cssClass).lines(content).close();
        }
    }

    String address(LinkTarget target) {
        return switch (target) {
            case LinkTarget.Nowhere() -> "";
            case LinkTarget.ToPage(var page) -> links.page(page, language);
            case LinkTarget.Booking(String offer) -> links.booking(language, offer);
            case LinkTarget.Outside(String address) -> address;
        };
    }

    void buttons(LinkButton primary, LinkButton secondary) {
        if (!primary.isShown() && !secondary.isShown()) {
            return;
        }
        html.open("p", "class", "cl-buttons");
        button(primary, "cl-button");
        button(secondary, "cl-button cl-button--quiet");
        html.close();
    }

    void button(LinkButton button, String cssClass) {
        if (button.isShown()) {
            html.element("a", words(button.label()), "class", cssClass, "href", address(button.target()))
                    .newLine();
        }
    }

    void richText(LocalRichText text, int headingLevel) {
        RichText content = text.in(language);
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
            String address = address(span.link());
            if (!address.isEmpty()) {
                html.open("a", "href", address);
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

    /** Writes a picture; what stands in the first screen is loaded at once, the rest when it comes near. */
    void picture(PictureUse use, Width width, boolean firstScreen) {
        switch (use.source()) {
            case PictureUse.None() -> {}
            case PictureUse.Drawing(String name) -> drawing(name, use);
            case PictureUse.Photo(String sha256) -> {
                site.pictures().find(sha256).ifPresent(file -> photo(file, use, width, firstScreen));
            }
        }
    }

    /** Whether there is something to show: a picture can be lost. */
    boolean has(PictureUse use) {
        return switch (use.source()) {
            case PictureUse.None() -> false;
            case PictureUse.Drawing(String name) -> !site.drawings().svg(name).isEmpty();
            case PictureUse.Photo(String sha256) -> site.pictures().find(sha256).isPresent();
        };
    }

    private void drawing(String name, PictureUse use) {
        String says = use.decorative() ? "" : words(use.alternative());
        if (says.isEmpty()) {
            html.open("div", "class", "cl-art", "aria-hidden", "true");
        } else {
            html.open("div", "class", "cl-art", "role", "img", "aria-label", says);
        }
        html.trusted(site.drawings().svg(name)).close().newLine();
    }

    private void photo(PictureFile file, PictureUse use, Width width, boolean firstScreen) {
        Variant largest = file.largest();
        String set = String.join(
                ", ",
                file.variants().stream()
                        .map(variant -> links.file(variant.path()) + " " + variant.width() + "w")
                        .toList());
        html.single(
                "img",
                "class",
                "cl-photo",
                "src",
                links.file(largest.path()),
                "srcset",
                set,
                "sizes",
                width.sizes,
                "width",
                Integer.toString(largest.width()),
                "height",
                Integer.toString(largest.height()),
                "alt",
                use.decorative() ? "" : words(use.alternative()),
                firstScreen ? "fetchpriority" : "loading",
                firstScreen ? "high" : "lazy",
                "decoding",
                "async");
    }
}
