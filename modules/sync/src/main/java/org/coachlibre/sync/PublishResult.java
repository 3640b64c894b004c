package org.coachlibre.sync;

import java.util.UUID;

/** What came of publishing. In every case visitors see one whole version: the old one, or the new one. */
public sealed interface PublishResult {

    /** The new version is served. {@code bytesSent} counts the files that had to travel. */
    record Published(UUID version, SiteChanges changes, long bytesSent) implements PublishResult {}

    /** What is served is already this. */
    record NothingChanged(UUID version) implements PublishResult {}

    /** Somebody published from another computer since. {@code theirs} is what they changed since the last version known here. */
    record ChangedElsewhere(UUID current, SiteChanges theirs) implements PublishResult {}

    /** A path that cannot be a file everywhere; {@code sentence} is English, for the details. */
    record PathRefused(String sentence) implements PublishResult {}

    /** A file changed while it was being sent: build the site again. */
    record FileChanged(String path) implements PublishResult {}

    /** Stopped by the coach; publishing again goes on where it stopped. */
    record Cancelled() implements PublishResult {}

    /** The server refused; {@code code} is its stable word. */
    record Denied(String code) implements PublishResult {}

    /** The server could not be asked; publishing again goes on where it stopped. */
    record NotAsked(SyncState state) implements PublishResult {}
}
