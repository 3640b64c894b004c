package org.coachlibre.crm.domain;

/**
 * Something in a draft that cannot be taken as it is.
 *
 * @param value what was written, shortened
 */
public record DraftProblem(Kind kind, PersonField field, String value) {
    /** What is wrong; each has its sentence in the message bundles. */
    public enum Kind {
        EMAIL_INVALID,
        EMAIL_LINE_BREAK,
        TOO_LONG,
        TOO_MANY,
        DATE_UNREADABLE,
        ZONE_UNKNOWN,
        LANGUAGE_UNKNOWN,
        CONSENT_UNKNOWN,
        NOBODY
    }
}
