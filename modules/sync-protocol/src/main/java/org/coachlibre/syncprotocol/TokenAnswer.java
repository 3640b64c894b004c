package org.coachlibre.syncprotocol;

/** {@code POST token/rotate}: the new token; the old one is refused from now on. */
public record TokenAnswer(String token) {
    public TokenAnswer {
        Fields.required(token, "token");
    }

    @Override
    public String toString() {
        return "TokenAnswer[...]";
    }
}
