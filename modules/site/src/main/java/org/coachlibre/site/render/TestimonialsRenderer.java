package org.coachlibre.site.render;

import org.coachlibre.site.TestimonialsBlock;
import org.coachlibre.site.TestimonialsBlock.Testimonial;

/** Writes {@link TestimonialsBlock} as cards side by side. */
final class TestimonialsRenderer {
    private TestimonialsRenderer() {}

    static void write(Canvas canvas, TestimonialsBlock block) {
        Html html = canvas.html;
        html.open("div", "class", "cl-inner");
        canvas.head(block.title());
        html.open("ul", "class", "cl-list cl-testimonials");
        for (int i = 0; i < block.testimonials().size(); i++) {
            Testimonial said = block.testimonials().get(i);
            if (canvas.isEdited || !said.quote().isEmpty()) {
                canvas.openItem("li", said.quote().isEmpty(), "class", "cl-card");
                Quotation.write(
                        canvas, "testimonials." + i + ".", said.quote(), said.author(), said.role(), "cl-testimonial");
                html.close().newLine();
            }
        }
        html.close(2);
    }
}
