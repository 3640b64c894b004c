package org.coachlibre.sync;

import java.util.UUID;

/** Another version of the site is served now, published or brought back by this computer ({@code byThisDevice}) or another. */
public record SitePublished(UUID version, boolean byThisDevice) {}
