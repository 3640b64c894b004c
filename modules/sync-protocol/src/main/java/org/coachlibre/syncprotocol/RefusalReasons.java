package org.coachlibre.syncprotocol;

/** Why a pushed message was refused. */
public final class RefusalReasons {
    public static final String TAKEN = "TAKEN";
    public static final String UNKNOWN_BOOKING = "UNKNOWN_BOOKING";
    public static final String CHANGED_MEANWHILE = "CHANGED_MEANWHILE";
    public static final String UNKNOWN_TYPE = "UNKNOWN_TYPE";
    public static final String IN_THE_PAST = "IN_THE_PAST";

    /** The server knows no such kind of message. */
    public static final String UNKNOWN_KIND = "UNKNOWN_KIND";

    /** The body breaks a rule of its record. */
    public static final String MALFORMED = "MALFORMED";

    private RefusalReasons() {}
}
