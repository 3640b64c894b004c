package org.coachlibre.caldav;

/** Carries a {@link Trouble} out of the depth of a conversation. */
final class TroubleException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Trouble trouble;

    TroubleException(Trouble trouble) {
        super(trouble.toString());
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
