package org.coachlibre.site;

import org.coachlibre.core.Language;

/** Pages as the visitors will see them, for the editor: whole in themselves, no file and no network needed. Any thread. */
public interface SitePreview {
    /** Links in a preview lead to {@code #page:} and the page's id. */
    String PAGE_LINK = "#page:";

    /** The whole page; its blocks carry their ids as {@code data-block}. */
    String page(Site site, PageId page, Language language);

    /** What stands inside {@code main}: all that typing changes. */
    String content(Site site, PageId page, Language language);

    /** Notes that pictures were added. */
    void picturesChanged();
}
