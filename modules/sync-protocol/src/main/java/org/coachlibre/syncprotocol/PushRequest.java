package org.coachlibre.syncprotocol;

import java.util.List;
import java.util.UUID;

/** {@code POST push}: messages of one device's outbox in order, at most 500. */
public record PushRequest(UUID deviceId, long incarnation, List<PushMessage> messages) {
    /** The most messages of one request. */
    public static final int MOST = 500;

    public PushRequest {
        Fields.required(deviceId, "deviceId");
        Fields.notNegative(incarnation, "incarnation");
        messages = Fields.list(messages, "messages");
        if (messages.size() > MOST) {
            throw new InvalidField("messages: at most " + MOST);
        }
    }
}
