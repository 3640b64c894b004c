package org.coachlibre.site.render;

import org.coachlibre.site.NumbersBlock;
import org.coachlibre.site.NumbersBlock.Figure;

/** Writes {@link NumbersBlock}. What is counted is the term, the figure its value; the style turns them round. */
final class NumbersRenderer {
    private NumbersRenderer() {}

    static void write(Canvas canvas, NumbersBlock block) {
        Html html = canvas.html;
        html.open("div", "class", "cl-inner");
        canvas.head(block.title());
        html.open("dl", "class", "cl-numbers");
        for (int i = 0; i < block.figures().size(); i++) {
            figure(canvas, "figures." + i + ".", block.figures().get(i));
        }
        html.close(2);
    }

    private static void figure(Canvas canvas, String path, Figure figure) {
        boolean isWhole = !figure.figure().isEmpty() && !figure.label().isEmpty();
        if (canvas.isEdited || isWhole) {
            canvas.openItem("div", !isWhole);
            canvas.line("dt", path + "counted", figure.label(), "class", "cl-muted");
            canvas.line("dd", path + "figure", figure.figure(), "class", "cl-number");
            canvas.html.close().newLine();
        }
    }
}
