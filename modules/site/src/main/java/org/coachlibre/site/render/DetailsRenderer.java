package org.coachlibre.site.render;

import org.coachlibre.core.PracticeProfile;
import org.coachlibre.site.DetailsBlock;

/** Writes {@link DetailsBlock}. */
final class DetailsRenderer {
    private DetailsRenderer() {}

    static void write(Canvas canvas, DetailsBlock block) {
        Html html = canvas.html;
        html.open("div", "class", "cl-inner cl-reading");
        canvas.title(block.title(), "cl-title");
        html.open("dl", "class", "cl-details");
        PracticeProfile practice = canvas.practice();
        row(canvas, canvas.word("details.practice"), practice.practiceName());
        row(canvas, canvas.word("details.person"), practice.coachName());
        row(canvas, canvas.word("details.address"), practice.address());
        ContactWays.rows(canvas);
        for (int i = 0; i < block.facts().size(); i++) {
            fact(canvas, "facts." + i + ".", block.facts().get(i));
        }
        html.close(2);
    }

    private static void fact(Canvas canvas, String path, DetailsBlock.Fact fact) {
        if (canvas.isOffered(fact.label()) && canvas.isOffered(fact.value())) {
            canvas.openItem("div", fact.label().isEmpty() || fact.value().isEmpty());
            canvas.line("dt", path + "label", fact.label());
            canvas.lines("dd", path + "value", fact.value());
            canvas.html.close().newLine();
        }
    }

    private static void row(Canvas canvas, String label, String value) {
        if (!value.isBlank() && !label.isBlank()) {
            canvas.html
                    .open("div")
                    .element("dt", label)
                    .open("dd")
                    .lines(value)
                    .close(2)
                    .newLine();
        }
    }
}
