package org.coachlibre.site;

/** The contact form, sent to the practice’s own server, beside the ways to reach the coach. */
public record ContactBlock(String id, Tone tone, LocalText title, LocalText intro, LocalText consent, boolean details)
        implements Block {

    @Override
    public ContactBlock onTone(Tone other) {
        return new ContactBlock(id, other, title, intro, consent, details);
    }

    @Override
    public ContactBlock withId(String other) {
        return new ContactBlock(other, tone, title, intro, consent, details);
    }

    @Override
    public LocalText label() {
        return title;
    }

    public ContactBlock withTitle(LocalText other) {
        return new ContactBlock(id, tone, other, intro, consent, details);
    }

    public ContactBlock withIntro(LocalText other) {
        return new ContactBlock(id, tone, title, other, consent, details);
    }

    public ContactBlock withConsent(LocalText other) {
        return new ContactBlock(id, tone, title, intro, other, details);
    }

    public ContactBlock withDetails(boolean other) {
        return new ContactBlock(id, tone, title, intro, consent, other);
    }
}
