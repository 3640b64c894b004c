package org.coachlibre.syncprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * One entry of a studio's log. {@code seq} grows by one and never appears late; {@code kind} is one of {@link EventKinds} or
 * newer than this program; {@code at} is the server's clock; {@code body} depends on the kind.
 */
public record WireEvent(long seq, String kind, Instant at, UUID id, JsonNode body) {
    public WireEvent {
        Fields.notNegative(seq, "seq");
        Fields.required(kind, "kind");
        Fields.required(at, "at");
        Fields.required(id, "id");
        Fields.required(body, "body");
    }
}
