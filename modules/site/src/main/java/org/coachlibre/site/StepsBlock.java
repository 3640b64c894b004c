package org.coachlibre.site;

import java.util.List;

/** A short row of points, numbered when their order matters. */
public record StepsBlock(String id, Tone tone, LocalText title, LocalText intro, boolean numbered, List<Step> steps)
        implements Block {

    public StepsBlock {
        steps = List.copyOf(steps);
    }

    /** One point. */
    public record Step(LocalText title, LocalText text) {
        public static final Step EMPTY = new Step(LocalText.EMPTY, LocalText.EMPTY);

        public Step withTitle(LocalText other) {
            return new Step(other, text);
        }

        public Step withText(LocalText other) {
            return new Step(title, other);
        }
    }

    @Override
    public StepsBlock onTone(Tone other) {
        return new StepsBlock(id, other, title, intro, numbered, steps);
    }

    @Override
    public StepsBlock withId(String other) {
        return new StepsBlock(other, tone, title, intro, numbered, steps);
    }

    @Override
    public LocalText label() {
        return title;
    }

    public StepsBlock withTitle(LocalText other) {
        return new StepsBlock(id, tone, other, intro, numbered, steps);
    }

    public StepsBlock withIntro(LocalText other) {
        return new StepsBlock(id, tone, title, other, numbered, steps);
    }

    public StepsBlock withNumbered(boolean other) {
        return new StepsBlock(id, tone, title, intro, other, steps);
    }

    public StepsBlock withSteps(List<Step> other) {
        return new StepsBlock(id, tone, title, intro, numbered, other);
    }
}
