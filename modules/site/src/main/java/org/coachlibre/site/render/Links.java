package org.coachlibre.site.render;

import org.coachlibre.core.Language;
import org.coachlibre.site.PageId;

/** Where things are, seen from the page being written. */
public interface Links {

    /** The address of a page in a language; {@code #} when the page does not exist in it. */
    String page(PageId page, Language language);

    /** The address of a file of the site by its path, such as {@code assets/site.0a1b.css}. */
    String file(String path);

    /** The booking pages; {@code offerId} is empty for all offers. */
    String booking(Language language, String offerId);

    /** Where the contact form is sent. */
    String contact(Language language);
}
