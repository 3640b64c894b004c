package org.coachlibre.site;

import java.util.UUID;

/** Names a page for good: links between pages are by this id, so a changed address breaks none of them. */
public record PageId(UUID value) {

    /** @throws IllegalArgumentException when {@code text} is no UUID */
    public static PageId of(String text) {
        return new PageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
