package org.coachlibre.syncprotocol;

/** 409 on {@code POST push}: another copy of this device pushed since; take a new number (Y5). */
public record IncarnationNeeded(boolean incarnationNeeded) {}
