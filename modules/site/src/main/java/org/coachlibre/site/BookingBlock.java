package org.coachlibre.site;

/** The way to the booking pages: one offer, or all of them when {@code offerId} is empty. */
public record BookingBlock(String id, Tone tone, LocalText title, LocalText text, LocalText button, String offerId)
        implements Block {

    @Override
    public BookingBlock onTone(Tone other) {
        return new BookingBlock(id, other, title, text, button, offerId);
    }

    @Override
    public BookingBlock withId(String other) {
        return new BookingBlock(other, tone, title, text, button, offerId);
    }

    @Override
    public LocalText label() {
        return title;
    }

    public BookingBlock withTitle(LocalText other) {
        return new BookingBlock(id, tone, other, text, button, offerId);
    }

    public BookingBlock withText(LocalText other) {
        return new BookingBlock(id, tone, title, other, button, offerId);
    }

    public BookingBlock withButton(LocalText other) {
        return new BookingBlock(id, tone, title, text, other, offerId);
    }

    public BookingBlock withOfferId(String other) {
        return new BookingBlock(id, tone, title, text, button, other);
    }
}
