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
        for (int i = 0; i < block.questions().size(); i++) {
            FaqBlock.Question question = block.questions().get(i);
            if (canvas.isEdited || !question.question().isEmpty()) {
                question(canvas, "questions." + i + ".", question, level);
            }
        }
        html.close(2);
    }

    /** To the editor each part stands open, and its line is held in an element of its own: a summary answers keys itself. */
    private static void question(Canvas canvas, String path, FaqBlock.Question question, int level) {
        if (canvas.isEdited) {
            canvas.openItem("details", question.question().isEmpty(), "open", "");
            canvas.html.open("summary");
            canvas.line("span", path + "question", question.question());
            canvas.html.close();
        } else {
            canvas.html.open("details").element("summary", canvas.words(question.question()));
        }
        canvas.richText(path + "answer", question.answer(), level);
        canvas.html.close().newLine();
    }
}
