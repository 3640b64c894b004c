package org.coachlibre.syncprotocol;

import java.util.List;

/** {@code GET releases}: newest first. */
public record ReleaseHistory(List<ReleaseInfo> releases) {
    public ReleaseHistory {
        releases = Fields.list(releases, "releases");
    }
}
