package org.coachlibre.site.render;

import org.coachlibre.site.CallToActionBlock;

/** Writes {@link CallToActionBlock}. */
final class CallToActionRenderer {
    private CallToActionRenderer() {}

    static void write(Canvas canvas, CallToActionBlock block) {
        canvas.html.open("div", "class", "cl-inner cl-call");
        canvas.title(block.title(), "cl-title");
        canvas.paragraph("text", block.text(), "cl-lead");
        canvas.buttons(block.primary(), block.secondary());
        canvas.html.close();
    }
}
