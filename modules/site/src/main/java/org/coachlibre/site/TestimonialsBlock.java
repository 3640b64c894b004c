package org.coachlibre.site;

import java.util.List;

/** What clients say, side by side. */
public record TestimonialsBlock(String id, Tone tone, LocalText title, List<Testimonial> testimonials)
        implements Block {

    public TestimonialsBlock {
        testimonials = List.copyOf(testimonials);
    }

    /** The words of one person. */
    public record Testimonial(LocalText quote, LocalText author, LocalText role) {
        public static final Testimonial EMPTY = new Testimonial(LocalText.EMPTY, LocalText.EMPTY, LocalText.EMPTY);

        public Testimonial withQuote(LocalText other) {
            return new Testimonial(other, author, role);
        }

        public Testimonial withAuthor(LocalText other) {
            return new Testimonial(quote, other, role);
        }

        public Testimonial withRole(LocalText other) {
            return new Testimonial(quote, author, other);
        }
    }

    @Override
    public TestimonialsBlock onTone(Tone other) {
        return new TestimonialsBlock(id, other, title, testimonials);
    }

    @Override
    public TestimonialsBlock withId(String other) {
        return new TestimonialsBlock(other, tone, title, testimonials);
    }

    @Override
    public LocalText label() {
        return title;
    }

    public TestimonialsBlock withTitle(LocalText other) {
        return new TestimonialsBlock(id, tone, other, testimonials);
    }

    public TestimonialsBlock withTestimonials(List<Testimonial> other) {
        return new TestimonialsBlock(id, tone, title, other);
    }
}
