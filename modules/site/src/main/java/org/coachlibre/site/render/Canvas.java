package org.coachlibre.site.render;

import java.util.List;
import java.util.stream.Stream;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.site.Block;
import org.coachlibre.site.LinkButton;
import org.coachlibre.site.LinkTarget;
import org.coachlibre.site.LocalRichText;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.PictureUse;
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
    /** Whether texts are typed on the page: each is named, the empty ones too. */
    final boolean isEdited;

    private boolean titleWritten;
    private int level = 2;

    Canvas(RenderedSite site, Language language, Links links, Marks marks) {
        this.site = site;
        this.language = language;
        this.links = links;
        this.marked = marks != Marks.NONE;
        this.isEdited = marks == Marks.TEXTS;
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

    /** Whether a text is written: visitors see no empty ones, the editor offers them to be filled. */
    boolean isOffered(LocalText text) {
        return isEdited || !words(text).isEmpty();
    }

    /** Opens a thing of a list; to the editor one without words says so, because it is shown only while its block is selected. */
    void openItem(String tag, boolean isSpare, String... attributes) {
        if (isEdited && isSpare) {
            html.open(tag, joined(attributes, "data-spare", ""));
        } else {
            html.open(tag, attributes);
        }
    }

    /** Writes a block's title when it has one and returns the level of headings below it. */
    int title(LocalText title, String cssClass) {
        return heading("title", title, cssClass);
    }

    /** As {@link #title}, for a title that is not typed on the page. */
    int fixedTitle(String title, String cssClass) {
        return heading("", LocalText.same(title), cssClass);
    }

    private int heading(String field, LocalText title, String cssClass) {
        String text = words(title);
        int own = titleWritten ? level : 1;
        if (text.isEmpty()) {
            if (isEdited && !field.isEmpty()) {
                html.element("h" + own, "", typed(field, false, "class", cssClass));
            }
            return level;
        }
        titleWritten = true;
        html.element("h" + own, text, typed(field, false, "class", cssClass));
        return Math.clamp(own + 1L, level, DEEPEST_HEADING);
    }

    /** An element with one line of words; nothing when there are none. */
    void line(String tag, String field, LocalText text, String... attributes) {
        if (isOffered(text)) {
            html.element(tag, words(text), typed(field, false, attributes));
        }
    }

    /** An element with words whose line breaks are kept; nothing when there are none. */
    void lines(String tag, String field, LocalText text, String... attributes) {
        if (isOffered(text)) {
            html.open(tag, typed(field, true, attributes)).lines(words(text)).close();
        }
    }

    /** The attributes with, for the editor, those that name the field; an empty field is never typed on the page. */
    String[] typed(String field, boolean hasLines, String... attributes) {
        if (!isEdited || field.isEmpty()) {
            return attributes;
        }
        String[] named = joined(attributes, "data-field", field, "contenteditable", "plaintext-only");
        return hasLines ? joined(named, "data-lines", "") : named;
    }

    private static String[] joined(String[] first, String... second) {
        return Stream.concat(Stream.of(first), Stream.of(second)).toArray(String[]::new);
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
        return head(title, () -> paragraph("intro", intro, "cl-lead"));
    }

    /** Writes a title alone and returns the level of headings below it. */
    int head(LocalText title) {
        return head(title, () -> {});
    }

    private int head(LocalText title, Runnable below) {
        html.open("div", "class", "cl-head");
        int level = title(title, titleWritten ? "cl-title" : "cl-display");
        below.run();
        html.close().newLine();
        return level;
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

    void paragraph(String field, LocalText text, String cssClass) {
        lines("p", field, text, "class", cssClass);
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
        button("primary", primary, "cl-button");
        button("secondary", secondary, "cl-button cl-button--quiet");
        html.close();
    }

    /** One main button in a line of its own. */
    void soleButton(String field, LinkButton button) {
        if (button.isShown()) {
            html.open("p", "class", "cl-buttons");
            button(field, button, "cl-button");
            html.close();
        }
    }

    private void button(String field, LinkButton button, String cssClass) {
        if (button.isShown()) {
            line("a", field, button.label(), "class", cssClass, "href", address(button.target()));
            html.newLine();
        }
    }

    /** A formatted text in a frame of its own: typed on the page, its headings are known by the level they begin at. */
    void richText(String field, LocalRichText text, int headingLevel) {
        if (isEdited) {
            html.open(
                    "div",
                    "class",
                    "cl-text",
                    "data-field",
                    field,
                    "contenteditable",
                    "true",
                    "data-level",
                    Integer.toString(headingLevel));
        } else {
            html.open("div", "class", "cl-text");
        }
        new RichTextWriter(html, this::address, isEdited).write(text.in(language), headingLevel);
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
