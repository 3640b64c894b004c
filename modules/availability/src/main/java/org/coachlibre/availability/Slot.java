package org.coachlibre.availability;

import java.time.Instant;

/**
 * A start that may be booked.
 *
 * @param end start plus the type's length
 * @param seatsLeft how many may still book it, at least 1
 */
public record Slot(Instant start, Instant end, int seatsLeft) {}
