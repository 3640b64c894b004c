package org.coachlibre.scheduling;

/** Why the server refused (the words of the wire). */
public enum RefusalReason {
    TAKEN,
    UNKNOWN_BOOKING,
    CHANGED_MEANWHILE,
    UNKNOWN_TYPE,
    IN_THE_PAST,
    /** A reason that a newer server knows and this program does not. */
    OTHER;

    public static RefusalReason ofWire(String word) {
        for (RefusalReason reason : values()) {
            if (reason.name().equals(word)) {
                return reason;
            }
        }
        return OTHER;
    }
}
