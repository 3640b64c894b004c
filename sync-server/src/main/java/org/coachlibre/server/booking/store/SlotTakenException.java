package org.coachlibre.server.booking.store;

/** The time belongs to another session: whatever was done in this write must be undone. */
public final class SlotTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SlotTakenException() {
        super("the time is taken", null, false, false);
    }
}
