package org.coachlibre.syncprotocol;

/** A field of a wire record breaks its rule; told to the other end as a {@link MalformedMessage}. */
final class InvalidField extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidField(String sentence) {
        super(sentence);
    }
}
