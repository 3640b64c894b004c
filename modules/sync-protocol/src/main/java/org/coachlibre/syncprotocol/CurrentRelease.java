package org.coachlibre.syncprotocol;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The release served now: the answer to an activation (200), or what stands in its way (409). */
public record CurrentRelease(@Nullable UUID current) {}
