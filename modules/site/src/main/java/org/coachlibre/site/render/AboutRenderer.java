package org.coachlibre.site.render;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coachlibre.site.AboutBlock;
import org.coachlibre.site.AboutBlock.Certification;
import org.coachlibre.site.LocalText;

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
        canvas.richText("text", block.text(), level);
        certifications(canvas, block);
        canvas.soleButton("button", block.button());
        html.close(2);
    }

    private static void certifications(Canvas canvas, AboutBlock block) {
        Html html = canvas.html;
        List<Certification> earned = block.certifications();
        if (earned.stream().noneMatch(certification -> canvas.isOffered(certification.name()))) {
            return;
        }
        html.open("ul", "class", "cl-list cl-certifications", "aria-label", canvas.word("about.certifications"));
        for (int i = 0; i < earned.size(); i++) {
            if (canvas.isOffered(earned.get(i).name())) {
                certification(canvas, "certifications." + i + ".", earned.get(i));
            }
        }
        html.close();
    }

    private static void certification(Canvas canvas, String path, Certification certification) {
        Html html = canvas.html;
        canvas.openItem("li", certification.name().isEmpty());
        canvas.line("span", path + "label", certification.name(), "class", "cl-certification");
        String from = Stream.of(canvas.words(certification.issuer()), certification.year())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        if (canvas.isEdited) {
            html.open("span", "class", "cl-muted");
            canvas.line("span", path + "issuer", certification.issuer());
            html.text(certification.year().isBlank() ? " " : ", ");
            canvas.line("span", path + "year", LocalText.same(certification.year()));
            html.close();
        } else if (!from.isEmpty()) {
            html.element("span", from, "class", "cl-muted");
        }
        html.close().newLine();
    }
}
