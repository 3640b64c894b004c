package org.coachlibre.availability;

import java.time.Instant;

/** A start that the search found, on a host-local date given as days since 1970-01-01. */
record FoundStart(Instant start, long hostDay, int seatsLeft) {}
