package org.coachlibre.site.html;

import org.jspecify.annotations.Nullable;

/** What becomes of the addresses in foreign markup: only who shows it knows where they may lead. */
public interface HtmlLinks {

    /** The address as it is to be written; null when it may not be used at all. */
    @Nullable
    String resolve(String written);

    /** Whether an address leads to another server. */
    boolean isRemote(String address);

    /** Notes a picture of another server: it becomes a link, so that nobody is told of a visit. */
    void remotePicture(String address);
}
