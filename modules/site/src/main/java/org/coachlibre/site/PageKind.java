package org.coachlibre.site;

/** What a page is for; the starter writes one of each, the generator treats {@link #HOME} as the front page. */
public enum PageKind {
    HOME,
    ABOUT,
    SERVICES,
    CONTACT,
    BOOKING,
    LEGAL,
    PRIVACY,
    PLAIN,
    /** Where the articles are found; their addresses begin with its own. */
    BLOG,
    ARTICLE;

    /** Whether the footer rather than the menu leads here. */
    public boolean isSmallPrint() {
        return this == LEGAL || this == PRIVACY;
    }
}
