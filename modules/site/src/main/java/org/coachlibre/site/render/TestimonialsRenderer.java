package org.coachlibre.site.render;

import org.coachlibre.site.LocalText;
import org.coachlibre.site.TestimonialsBlock;
import org.coachlibre.site.TestimonialsBlock.Testimonial;

/** Writes {@link TestimonialsBlock} as cards side by side. */
final class TestimonialsRenderer {
    private TestimonialsRenderer() {}

    static void write(Canvas canvas, TestimonialsBlock block) {
        Html html = canvas.html;
        html.open("div", "class", "cl-inner");
        canvas.head(block.title(), LocalText.EMPTY);
        html.open("ul", "class", "cl-list cl-testimonials");
        for (Testimonial said : block.testimonials()) {
            if (!said.quote().isEmpty()) {
                html.open("li", "class", "cl-card");
                Quotation.write(canvas, said.quote(), said.author(), said.role(), "cl-testimonial");
                html.close().newLine();
            }
        }
        html.close(2);
    }
}
