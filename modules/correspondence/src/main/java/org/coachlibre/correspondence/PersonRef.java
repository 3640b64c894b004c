package org.coachlibre.correspondence;

import java.util.UUID;

/** A person by the identifier of the room that keeps people. */
public record PersonRef(UUID value) {}
