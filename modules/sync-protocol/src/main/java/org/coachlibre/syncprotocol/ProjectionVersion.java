package org.coachlibre.syncprotocol;

/** {@code PUT projections/NAME}: the version now stored (200), or the one that stands in the way (412); 0 when none. */
public record ProjectionVersion(long version) {}
