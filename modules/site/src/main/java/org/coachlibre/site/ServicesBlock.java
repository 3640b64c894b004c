package org.coachlibre.site;

/** The practice’s offers with length, place and price, as {@link SiteData} has them; each leads to its booking page. */
public record ServicesBlock(String id, Tone tone, LocalText title, LocalText intro, boolean prices) implements Block {

    @Override
    public ServicesBlock onTone(Tone other) {
        return new ServicesBlock(id, other, title, intro, prices);
    }

    @Override
    public ServicesBlock withId(String other) {
        return new ServicesBlock(other, tone, title, intro, prices);
    }

    @Override
    public LocalText label() {
        return title;
    }

    public ServicesBlock withTitle(LocalText other) {
        return new ServicesBlock(id, tone, other, intro, prices);
    }

    public ServicesBlock withIntro(LocalText other) {
        return new ServicesBlock(id, tone, title, other, prices);
    }

    public ServicesBlock withPrices(boolean other) {
        return new ServicesBlock(id, tone, title, intro, other);
    }
}
