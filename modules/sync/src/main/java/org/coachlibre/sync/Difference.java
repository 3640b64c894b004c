package org.coachlibre.sync;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that this desktop and the server told differently, after a restored server, a restored laptop or a copied one.
 *
 * @param id of this entry
 * @param subject the booking's id, or what else it is about
 * @param ours JSON of what this desktop held
 * @param theirs JSON of what the server holds
 * @param notedAt by this computer's clock; for display only
 */
public record Difference(
        UUID id, Kind kind, String subject, Optional<String> ours, Optional<String> theirs, Instant notedAt) {

    /** What differs and what was done. */
    public enum Kind {
        /** Another copy of this practice spoke for this device: this copy took a new number and goes on. */
        COPY_FOUND,
        /** The server had a booking this desktop did not know: it was taken over. */
        NEW_HERE,
        /** The server had a newer state of a booking: it was taken over. */
        CHANGED_HERE,
        /** The server had lost a booking or its last change: it was given back. */
        GIVEN_BACK,
        /** The server did not take a booking back, for instance because its time is taken by now. */
        NOT_TAKEN_BACK,
        /** Another computer had sent newer hours or mail settings: this computer's replaced them. */
        SETTINGS_REPLACED,
        /** The server does not accept the hours or mail settings as they are; what it had before stays in force. */
        SETTINGS_REFUSED,
        /** The server answered, and this program failed on the answer. */
        ANSWER_NOT_APPLIED
    }
}
