package org.coachlibre.server.booking.page;

/** Sentences on top of a page. */
public final class Notices {
    private Notices() {}

    /** Something went another way than the visitor wished. */
    public static Markup bad(String sentence) {
        return Parts.notice("bad", sentence);
    }
}
