package org.coachlibre.server.releases;

import java.util.Optional;
import java.util.UUID;

/** The pages that give the server's own pages the site's clothes. */
public interface Shells {
    /** {@code _coachlibre/shell.LANGUAGE.html} of the release served now, from memory. {@code language}: fr or en. */
    Optional<String> find(UUID studio, String language);

    /** A number that changes whenever another release is served; for caches of whole pages. */
    long generation(UUID studio);
}
