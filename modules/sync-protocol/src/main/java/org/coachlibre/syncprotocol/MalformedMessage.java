package org.coachlibre.syncprotocol;

/** What the other end sent cannot be understood. The message is a plain sentence that repeats nothing of the input. */
public final class MalformedMessage extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedMessage(String sentence) {
        super(sentence);
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
