package org.coachlibre.scheduling;

import java.util.UUID;

/** Which session type; bookings name it by this. */
public record SessionTypeId(UUID value) {

    /** @throws IllegalArgumentException when {@code text} is no UUID */
    public static SessionTypeId of(String text) {
        return new SessionTypeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
