package org.coachlibre.site;

import java.util.List;

/** Who is behind the site: the practice’s name, address and ways to reach it as the profile has them, and facts that only the coach knows. A fact without a value is not shown. */
public record DetailsBlock(String id, Tone tone, LocalText title, List<Fact> facts) implements Block {

    public DetailsBlock {
        facts = List.copyOf(facts);
    }

    /** Such as a registration number. */
    public record Fact(LocalText label, LocalText value) {
        public static final Fact EMPTY = new Fact(LocalText.EMPTY, LocalText.EMPTY);

        public Fact withLabel(LocalText other) {
            return new Fact(other, value);
        }

        public Fact withValue(LocalText other) {
            return new Fact(label, other);
        }
    }

    @Override
    public DetailsBlock onTone(Tone other) {
        return new DetailsBlock(id, other, title, facts);
    }

    @Override
    public DetailsBlock withId(String other) {
        return new DetailsBlock(other, tone, title, facts);
    }

    @Override
    public LocalText label() {
        return title;
    }

    public DetailsBlock withTitle(LocalText other) {
        return new DetailsBlock(id, tone, other, facts);
    }

    public DetailsBlock withFacts(List<Fact> other) {
        return new DetailsBlock(id, tone, title, other);
    }
}
