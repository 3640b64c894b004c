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
        canvas.paragraph("intro", block.intro(), "cl-lead");
        html.close().newLine();
        String list = block.numbered() ? "ol" : "ul";
        html.open(list, "class", block.numbered() ? "cl-list cl-steps" : "cl-list cl-points");
        for (int i = 0; i < block.steps().size(); i++) {
            step(canvas, "steps." + i + ".", block.steps().get(i), level);
        }
        html.close(2);
    }

    private static void step(Canvas canvas, String path, StepsBlock.Step step, int level) {
        boolean isEmpty = step.title().isEmpty() && step.text().isEmpty();
        if (canvas.isEdited || !isEmpty) {
            canvas.openItem("li", isEmpty);
            canvas.line("h" + level, path + "title", step.title(), "class", "cl-subtitle");
            canvas.paragraph(path + "text", step.text(), "cl-muted");
            canvas.html.close().newLine();
        }
    }
}
