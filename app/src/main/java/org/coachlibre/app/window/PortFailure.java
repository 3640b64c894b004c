package org.coachlibre.app.window;

import java.util.Locale;

/** Why something behind the window did not work, when there is a sentence for it. */
public final class PortFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is known of the cause; each has its sentence. */
    public enum Cause {
        NO_KEYRING,
        SERVER_REFUSED,
        SERVER_AWAY
    }

    private final String sentence;
    private final String key;

    /** @param details technical text, for the log */
    public PortFailure(Cause cause, String details) {
        super(details);
        this.sentence = "";
        this.key = "failure." + cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param sentence in the coach's language already */
    public PortFailure(String sentence) {
        super(sentence);
        this.sentence = sentence;
        this.key = "";
    }

    /** The sentence, or empty when there is a {@link #key}. */
    String sentence() {
        return sentence;
    }

    String key() {
        return key;
    }
}
