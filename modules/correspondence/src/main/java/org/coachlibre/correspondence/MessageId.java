package org.coachlibre.correspondence;

import java.util.UUID;

/** Which message; the server gives it. */
public record MessageId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
