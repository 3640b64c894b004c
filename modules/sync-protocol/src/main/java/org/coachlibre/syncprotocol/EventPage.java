package org.coachlibre.syncprotocol;

import java.util.List;
import java.util.UUID;

/** {@code GET events}: what comes after the asked number, oldest first. {@code last} is the log's newest number now. */
public record EventPage(UUID epoch, List<WireEvent> events, long last) {
    public EventPage {
        Fields.required(epoch, "epoch");
        events = Fields.list(events, "events");
        Fields.notNegative(last, "last");
    }
}
