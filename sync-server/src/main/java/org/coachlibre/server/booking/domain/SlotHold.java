package org.coachlibre.server.booking.domain;

import java.time.Instant;

/** A time that somebody keeps while filling in the form. Its token is known to the visitor's page only. */
public record SlotHold(String typeId, Instant start, Instant end, Instant expires) {}
