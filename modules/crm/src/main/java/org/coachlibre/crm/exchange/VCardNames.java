package org.coachlibre.crm.exchange;

/** Properties of our own, for what the oldest version of vCard has no word for; other programs pass over them. */
final class VCardNames {
    static final String LANGUAGE = "X-COACHLIBRE-LANGUAGE";
    static final String ZONE = "X-COACHLIBRE-ZONE";
    static final String SOURCE = "X-COACHLIBRE-SOURCE";
    static final String CONSENT = "X-COACHLIBRE-CONSENT";

    private VCardNames() {}
}
