package org.coachlibre.scheduling;

import java.time.Instant;
import java.util.UUID;

/** Somebody's calendar file whose events are busy times here. {@code entries} counts them. */
public record ImportedCalendar(UUID id, String name, Instant importedAt, int entries) {}
