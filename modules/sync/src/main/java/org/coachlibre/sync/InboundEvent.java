package org.coachlibre.sync;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened on the server.
 *
 * @param kind one of {@code EventKinds}, or newer than this program
 * @param at by the server's clock
 * @param id of the event; of the thing itself when it comes from a snapshot
 * @param body JSON, depends on the kind; read it with {@code WireCodec}
 * @param fromSnapshot whether it was told as a state and not as it happened: a reason not to notify about each one
 */
public record InboundEvent(String kind, Instant at, UUID id, String body, boolean fromSnapshot) {}
