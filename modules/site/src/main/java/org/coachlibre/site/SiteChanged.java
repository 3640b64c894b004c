package org.coachlibre.site;

import java.util.Set;

/**
 * The site was changed and the change is safe on the disk.
 *
 * @param pages the pages that were changed, added or removed; empty when only the frame (theme, languages) was
 */
public record SiteChanged(Set<PageId> pages) {
    public SiteChanged {
        pages = Set.copyOf(pages);
    }
}
