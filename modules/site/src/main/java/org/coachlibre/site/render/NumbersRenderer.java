package org.coachlibre.site.render;

import org.coachlibre.site.LocalText;
import org.coachlibre.site.NumbersBlock;
import org.coachlibre.site.NumbersBlock.Figure;

/** Writes {@link NumbersBlock}. What is counted is the term, the figure its value; the style turns them round. */
final class NumbersRenderer {
    private NumbersRenderer() {}

    static void write(Canvas canvas, NumbersBlock block) {
        Html html = canvas.html;
        html.open("div", "class", "cl-inner");
        canvas.head(block.title(), LocalText.EMPTY);
        html.open("dl", "class", "cl-numbers");
        for (Figure figure : block.figures()) {
            if (!figure.figure().isEmpty() && !figure.label().isEmpty()) {
                html.open("div");
                html.element("dt", canvas.words(figure.label()), "class", "cl-muted");
                html.element("dd", canvas.words(figure.figure()), "class", "cl-number");
                html.close().newLine();
            }
        }
        html.close(2);
    }
}
