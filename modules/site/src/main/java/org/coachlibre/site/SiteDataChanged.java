package org.coachlibre.site;

/** What the pages show of other rooms was changed: an offer, a telephone number. */
public record SiteDataChanged() {}
