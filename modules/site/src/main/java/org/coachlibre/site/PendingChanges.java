package org.coachlibre.site;

import java.util.List;

/**
 * What the next release would change. {@link #count()} counts what the coach would count: pages, and one for the looks.
 *
 * @param everPublished false when nothing was published yet
 * @param pages changed, new and removed pages by name, in the order of the menu
 * @param looks whether styles, pictures or the frame of the pages changed beyond the pages listed
 */
public record PendingChanges(boolean everPublished, List<PageChange> pages, boolean looks) {
    public static final PendingChanges NONE = new PendingChanges(true, List.of(), false);

    public PendingChanges {
        pages = List.copyOf(pages);
    }

    public enum Kind {
        NEW,
        CHANGED,
        REMOVED
    }

    /** @param title the page's name, or its address when the page is gone */
    public record PageChange(Kind kind, String title, String path) {}

    public int count() {
        return pages.size() + (looks ? 1 : 0);
    }

    public boolean isEmpty() {
        return count() == 0;
    }
}
