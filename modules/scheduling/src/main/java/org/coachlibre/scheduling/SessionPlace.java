package org.coachlibre.scheduling;

/**
 * Where a session takes place.
 *
 * @param detail the link of the room, the phone number to call or the address; may be empty
 */
public record SessionPlace(Kind kind, String detail) {

    /** The ways to meet. */
    public enum Kind {
        VIDEO,
        PHONE,
        ADDRESS
    }
}
