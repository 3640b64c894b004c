package org.coachlibre.testkit.planted.site;

/** What another room may see. */
public record SitePlan(String name) {}
