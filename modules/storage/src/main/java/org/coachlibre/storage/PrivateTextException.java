package org.coachlibre.storage;

/** A sealed text does not open. */
public final class PrivateTextException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it does not open. */
    public enum Reason {
        /** The owner's key was destroyed, or was not restored with the backup. */
        NO_KEY,
        /** The sealed bytes, or what they belong to, were changed. */
        CHANGED
    }

    private final Reason reason;

    PrivateTextException(Reason reason) {
        super(reason == Reason.NO_KEY ? "The key of this text is gone" : "The sealed text was changed");
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
