package org.coachlibre.site;

import java.util.List;

/** A few figures, large, each with what it counts. */
public record NumbersBlock(String id, Tone tone, LocalText title, List<Figure> figures) implements Block {

    public NumbersBlock {
        figures = List.copyOf(figures);
    }

    /** Such as "1,200 h" and "of coaching since 2012"; each language writes figures its own way. */
    public record Figure(LocalText figure, LocalText label) {
        public static final Figure EMPTY = new Figure(LocalText.EMPTY, LocalText.EMPTY);

        public Figure withFigure(LocalText other) {
            return new Figure(other, label);
        }

        public Figure withLabel(LocalText other) {
            return new Figure(figure, other);
        }
    }

    @Override
    public NumbersBlock onTone(Tone other) {
        return new NumbersBlock(id, other, title, figures);
    }

    @Override
    public NumbersBlock withId(String other) {
        return new NumbersBlock(other, tone, title, figures);
    }

    @Override
    public LocalText label() {
        return title;
    }

    public NumbersBlock withTitle(LocalText other) {
        return new NumbersBlock(id, tone, other, figures);
    }

    public NumbersBlock withFigures(List<Figure> other) {
        return new NumbersBlock(id, tone, title, other);
    }
}
