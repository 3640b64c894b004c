package org.coachlibre.site;

import java.time.Instant;

/**
 * An earlier state of a page.
 *
 * @param id grows with time
 * @param at when the page stopped being so (UTC)
 */
public record PageRevision(long id, Instant at, Page page) {}
