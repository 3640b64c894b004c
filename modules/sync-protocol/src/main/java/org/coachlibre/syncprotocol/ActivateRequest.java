package org.coachlibre.syncprotocol;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code POST releases/ID/activate}: switch only if {@code expectedCurrent} (absent: none) is still the one served. */
public record ActivateRequest(@Nullable UUID expectedCurrent) {}
