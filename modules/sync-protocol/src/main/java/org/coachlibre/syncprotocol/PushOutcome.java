package org.coachlibre.syncprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What became of one pushed message. A refusal is an answer, not an error: it is never retried.
 *
 * @param reason one of {@link RefusalReasons} when refused
 * @param body depends on the kind, for bookings the {@link BookingState} after it
 */
public record PushOutcome(
        long n,
        Status status,
        @Nullable String reason,
        @Nullable JsonNode body) {
    /** Done, or refused for a reason of the business. */
    public enum Status {
        DONE,
        REFUSED
    }

    public PushOutcome {
        Fields.required(status, "status");
    }

    public static PushOutcome done(long n, @Nullable JsonNode body) {
        return new PushOutcome(n, Status.DONE, null, body);
    }

    public static PushOutcome refused(long n, String reason) {
        return new PushOutcome(n, Status.REFUSED, reason, null);
    }

    /** A refusal that also shows the present state, for instance of the booking that changed meanwhile. */
    public static PushOutcome refused(long n, String reason, JsonNode body) {
        return new PushOutcome(n, Status.REFUSED, reason, body);
    }
}
