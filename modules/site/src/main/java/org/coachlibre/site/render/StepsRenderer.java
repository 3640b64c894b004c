package org.coachlibre.site.render;

import org.coachlibre.site.StepsBlock;

/** Writes {@link StepsBlock}: a list in order, or cards side by side. */
final class StepsRenderer {
    private StepsRenderer() {}

    static void write(Canvas canvas, StepsBlock block) {
        Html html = canvas.html;
        html.open("div", "class", "cl-inner");
        html.open("div", "class", "cl-head");
        int level = canvas.title(block.title(), "cl-title");
        canvas.paragraph(block.intro(), "cl-lead");
        html.close().newLine();
        String list = block.numbered() ? "ol" : "ul";
        html.open(list, "class", block.numbered() ? "cl-list cl-steps" : "cl-list cl-points");
        for (StepsBlock.Step step : block.steps()) {
            if (step.title().isEmpty() && step.text().isEmpty()) {
                continue;
            }
            html.open("li");
            if (!step.title().isEmpty()) {
                html.element("h" + level, canvas.words(step.title()), "class", "cl-subtitle");
            }
            canvas.paragraph(step.text(), "cl-muted");
            html.close().newLine();
        }
        html.close(2);
    }
}
