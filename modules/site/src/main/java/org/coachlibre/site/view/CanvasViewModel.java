package org.coachlibre.site.view;

import java.util.List;
import java.util.Optional;
import org.coachlibre.core.Language;
import org.coachlibre.site.Block;
import org.coachlibre.site.PageId;
import org.coachlibre.site.RichText;
import org.coachlibre.site.Site;
import org.coachlibre.site.render.RichTextWriter;
import org.coachlibre.site.text.RichHtml;
import org.jspecify.annotations.Nullable;

/**
 * Typing on the page itself: the same edits as the forms make, into the same history. What comes from the page is taken as somebody
 * else's word: a block or field that is not there is passed over, a text that is too long is cut. JavaFX thread only.
 */
final class CanvasViewModel {
    /** The text that has the caret. */
    record Caret(String block, String field) {}

    private final SiteViewModel model;
    private @Nullable Caret caret;
    /** The site as the last letter left it: while it is the newest, the page shows already what was typed. */
    private @Nullable Site own;
    /** While a letter is put into the site: the page may be drawn before that ends. */
    private boolean isEditing;
    /** What the page in sight is: letters that it still sends belong to it, also when another one was asked for. */
    private @Nullable Language shownLanguage;

    private @Nullable PageId shownPage;

    CanvasViewModel(SiteViewModel model) {
        this.model = model;
    }

    /** The page that takes what is typed from now on. */
    void shows(PageId page, Language language) {
        shownPage = page;
        shownLanguage = language;
    }

    boolean isTyping() {
        return caret != null;
    }

    /** Whether the caret stands in a text with headings, lists and links. */
    boolean isTypingRich() {
        Caret now = caret;
        return now != null
                && field(now).filter(FieldSpec.Rich.class::isInstance).isPresent();
    }

    /** Whether what is to be shown is what somebody just typed there: to draw it again would take the caret away. */
    @SuppressWarnings("ReferenceEquality") // an equal site that came another way may look different on the page
    boolean isShownAlready() {
        return caret != null
                && (isEditing || (own != null && own == model.siteProperty().get()));
    }

    /** The caret was put into a text; its block is selected. */
    void enter(Caret entered) {
        caret = field(entered).isPresent() ? entered : null;
        if (caret != null && !model.blockProperty().get().equals(entered.block())) {
            model.selectBlock(entered.block());
        }
    }

    void leave() {
        caret = null;
        own = null;
    }

    /**
     * A text was typed.
     *
     * @param title what the undo menu calls it, translated
     * @param value the words, or the markup of a formatted text
     * @param headingLevel 1 to 6, for a formatted text: which of HTML's headings is one of level 1 there
     * @param isSettled whether the page must show what became of it: a paste, another form
     */
    void type(String title, Caret typed, String value, int headingLevel, boolean isSettled) {
        Optional<FieldSpec> spec = field(typed);
        boolean isOtherPage =
                shownPage != null && !shownPage.equals(model.pageProperty().get());
        if (spec.isEmpty() || isOtherPage) {
            return;
        }
        Language shown = shownLanguage;
        Language language = shown == null ? model.languageProperty().get() : shown;
        caret = typed;
        isEditing = !isSettled;
        model.editPage(
                title,
                // Another form or a paste is a step of its own, letters are one together.
                isSettled ? "" : typed.field() + language.code() + typed.block(),
                page -> page.changeBlock(
                        typed.block(), block -> FieldPath.write(spec.get(), block, language, value, headingLevel)));
        isEditing = false;
        own = isSettled ? null : model.siteProperty().get();
    }

    private Optional<FieldSpec> field(Caret at) {
        return model.currentPage()
                .flatMap(page -> page.findBlock(at.block()))
                .flatMap((Block block) -> FieldPath.find(block, at.field()));
    }

    /**
     * What somebody pasted into a formatted text, as markup that can be put there.
     *
     * @param html as the clipboard has it; empty when it has only words
     */
    static String pastedRich(String html, String words, int headingLevel) {
        RichText text = html.isBlank() ? paragraphs(words) : RichHtml.read(html);
        if (text.isEmpty()) {
            text = paragraphs(words);
        }
        String markup = RichTextWriter.editable(text, headingLevel);
        boolean isOneLine = text.parts().size() == 1 && text.parts().getFirst() instanceof RichText.Paragraph;
        // Inside a line, so that a pasted word does not split it.
        return isOneLine ? markup.strip().replaceFirst("^<p>", "").replaceFirst("</p>$", "") : markup;
    }

    private static RichText paragraphs(String words) {
        List<RichText.Part> parts = FieldPath.cut(words)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .<RichText.Part>map(line -> new RichText.Paragraph(List.of(RichText.Span.plain(line))))
                .toList();
        return new RichText(parts);
    }

    /** What somebody pasted into a text without forms. */
    static String pastedPlain(String words, boolean hasLines) {
        String cut = FieldPath.cut(words).strip();
        return hasLines ? cut.replace("\r", "") : cut.replaceAll("\\s+", " ");
    }
}
