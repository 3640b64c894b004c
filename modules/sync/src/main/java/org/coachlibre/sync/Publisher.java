package org.coachlibre.sync;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.core.Tasks;

/**
 * Puts the site on the server: only what changed travels, the switch is one step, and a publish that was cut off goes on. Calls
 * block: run them as a task. One publish at a time; a second waits.
 */
public interface Publisher {

    /** How {@code files} (by path) differ from what this computer knows to be served. Asks nobody. */
    SiteChanges changes(Map<String, SiteFile> files);

    /** The version this computer knows to be served. */
    Optional<UUID> current();

    /** Makes {@code files} what is served, unless another computer has published since. */
    PublishResult publish(Map<String, SiteFile> files, Tasks.Progress progress);

    /** As {@link #publish}, after the coach chose to replace {@code current}, another computer's version. */
    PublishResult publishOver(UUID current, Map<String, SiteFile> files, Tasks.Progress progress);

    /** Serves an older version again. */
    PublishResult bringBack(UUID version);

    /** Versions on the server, newest first. */
    ServerAnswer<List<SiteVersion>> history();
}
