package org.coachlibre.site.render;

import org.coachlibre.site.FaqBlock;

/** Writes {@link FaqBlock} as parts that open without a script. */
final class FaqRenderer {
    private FaqRenderer() {}

    static void write(Canvas canvas, FaqBlock block) {
        Html html = canvas.html;
        html.open("div", "class", "cl-inner cl-aside");
        html.open("div", "class", "cl-head");
        int level = canvas.title(block.title(), "cl-title");
        html.close().newLine();
        html.open("div", "class", "cl-faq");
        for (FaqBlock.Question question : block.questions()) {
            if (question.question().isEmpty()) {
                continue;
            }
            html.open("details");
            html.element("summary", canvas.words(question.question()));
            html.open("div", "class", "cl-text");
            canvas.richText(question.answer(), level);
            html.close(2).newLine();
        }
        html.close(2);
    }
}
