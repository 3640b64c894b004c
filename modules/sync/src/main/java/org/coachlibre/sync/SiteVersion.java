package org.coachlibre.sync;

import java.time.Instant;
import java.util.UUID;

/** One published version of the site; times by the server's clock, sizes in bytes. */
public record SiteVersion(UUID id, Instant at, String device, int files, long bytes, boolean isCurrent) {}
