package org.coachlibre.syncprotocol;

import com.fasterxml.jackson.databind.JsonNode;

/** One message; {@code (device, incarnation, n)} names it for ever: a repeat gets the stored outcome. */
public record PushMessage(long n, String kind, JsonNode body) {
    private static final int LONGEST_KIND = 100;

    public PushMessage {
        Fields.notNegative(n, "n");
        Fields.text(kind, "kind", LONGEST_KIND);
        Fields.required(body, "body");
    }
}
