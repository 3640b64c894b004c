package org.coachlibre.scheduling;

import java.util.UUID;

/** Which session; the same on the server, in mails and here. */
public record SessionId(UUID value) {

    /** @throws IllegalArgumentException when {@code text} is no UUID */
    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
