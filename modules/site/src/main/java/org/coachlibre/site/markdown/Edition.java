package org.coachlibre.site.markdown;

import java.util.List;
import org.coachlibre.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * The site in one language.
 *
 * @param prefix where its addresses start: empty, or {@code en/}
 * @param home what its home page says before the news; null when nobody wrote one
 * @param news what the home page and the feed list, the newest first
 * @param menu what the header links to
 * @param lists all of its lists, the home page first
 */
record Edition(
        Language language,
        String prefix,
        @Nullable MarkdownPage home,
        List<MarkdownPage> news,
        List<MenuItem> menu,
        List<Listing> lists,
        List<TermIndex> indexes) {

    /** @param url as seen from the top of the site */
    record MenuItem(String title, String url, int weight) {}

    /**
     * A list of pages, itself on as many pages as it needs.
     *
     * @param url of its first page
     * @param intro what stands above the list; null when nothing does
     * @param label what kind of list it is, a key of the bundle; empty for the home page and sections
     */
    record Listing(String url, String title, @Nullable MarkdownPage intro, String label, List<MarkdownPage> entries) {

        int pages(int pageSize) {
            return Math.max(1, (entries.size() + pageSize - 1) / pageSize);
        }

        /** @param number from 1 */
        String url(int number) {
            return number == 1 ? url : url + "page/" + number + "/";
        }
    }

    /**
     * All tags, or all categories.
     *
     * @param label a key of the bundle
     */
    record TermIndex(String url, String label, List<Listing> terms) {}
}
