package org.coachlibre.availability;

import java.time.Instant;

/** A united range of the host's hours, before anything is taken off. */
public record OpenTime(Instant start, Instant end) {}
