package org.coachlibre.syncprotocol;

/** {@code POST incarnation}: the number this device uses from now on; older ones are refused. */
public record IncarnationAnswer(long incarnation) {}
