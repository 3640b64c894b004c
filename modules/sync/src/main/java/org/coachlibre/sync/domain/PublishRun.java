package org.coachlibre.sync.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A publish that was begun, so that the same one goes on under the same key. */
public record PublishRun(String key, @Nullable UUID base, String rootHash) {}
