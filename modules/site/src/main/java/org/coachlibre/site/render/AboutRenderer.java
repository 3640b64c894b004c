package org.coachlibre.site.render;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coachlibre.site.AboutBlock;
import org.coachlibre.site.AboutBlock.Certification;
import org.coachlibre.site.LinkButton;

/** Writes {@link AboutBlock}. */
final class AboutRenderer {
    private AboutRenderer() {}

    static void write(Canvas canvas, AboutBlock block) {
        Html html = canvas.html;
        boolean isFirst = !canvas.hasTitle();
        html.open("div", "class", "cl-inner cl-split cl-split--about");
        html.open("div", "class", "cl-frame");
        if (block.picture().isNone()) {
            html.element("div", Monogram.of(canvas.practice()), "class", "cl-monogram", "aria-hidden", "true");
        } else {
            canvas.picture(block.picture(), Canvas.Width.HALF, isFirst);
        }
        html.close().newLine();
        html.open("div");
        int level = canvas.title(block.title(), isFirst ? "cl-display" : "cl-title");
        html.open("div", "class", "cl-text");
        canvas.richText(block.text(), level);
        html.close();
        certifications(canvas, block);
        canvas.buttons(block.button(), LinkButton.NONE);
        html.close(2);
    }

    private static void certifications(Canvas canvas, AboutBlock block) {
        Html html = canvas.html;
        List<Certification> earned = block.certifications().stream()
                .filter(certification -> !certification.name().isEmpty())
                .toList();
        if (earned.isEmpty()) {
            return;
        }
        html.open("ul", "class", "cl-list cl-certifications", "aria-label", canvas.word("about.certifications"));
        for (Certification certification : earned) {
            html.open("li");
            html.element("span", canvas.words(certification.name()), "class", "cl-certification");
            String from = Stream.of(canvas.words(certification.issuer()), certification.year())
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", "));
            if (!from.isEmpty()) {
                html.element("span", from, "class", "cl-muted");
            }
            html.close().newLine();
        }
        html.close();
    }
}
