package org.coachlibre.site;

import org.coachlibre.core.Language;

/**
 * Something about a page that its coach may want to mend before it is published.
 *
 * @param page where
 * @param language in which of its languages
 * @param blockId the block to look at; empty when it is the page as a whole
 * @param detail the words, the address or the number that it is about; empty when the kind says it all
 */
public record SiteRemark(Kind kind, PageId page, Language language, String blockId, String detail) {

    /** What was found, in the order in which it matters. */
    public enum Kind {
        LEGAL_MISSING(true),
        PRIVACY_MISSING(true),
        LEGAL_UNFILLED(false),
        CONSENT_MISSING(true),
        PICTURE_GONE(true),
        LINK_NOWHERE(true),
        ALTERNATIVE_MISSING(true),
        PAGE_EMPTY(false),
        HEADING_SKIPPED(false),
        LINK_VAGUE(false),
        LINK_UNENCRYPTED(false),
        TRANSLATION_MISSING(false),
        DESCRIPTION_MISSING(false),
        DESCRIPTION_LONG(false),
        TITLE_LONG(false),
        PAGE_HEAVY(false);

        private final boolean isGrave;

        Kind(boolean isGrave) {
            this.isGrave = isGrave;
        }

        /** The law asks for it, or somebody cannot use the page as it is. */
        public boolean isGrave() {
            return isGrave;
        }
    }
}
