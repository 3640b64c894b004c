package org.coachlibre.server.releases;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is served now, per studio. A request takes one release and stays with it. Safe for use by many threads. */
public final class LiveSites implements Shells {
    /** How long the files of the release before are still found, for pages that were loaded just before a switch. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    private final Map<UUID, Served> served = new ConcurrentHashMap<>();

    /** The release now served and the one before it, for files that pages already loaded still ask for. */
    private record Served(LiveSite now, @Nullable LiveSite before, long sinceNanos) {}

    public @Nullable LiveSite find(UUID studio) {
        Served pair = served.get(studio);
        return pair == null ? null : pair.now;
    }

    /** A file that only the release just before had: a style or a picture of a page that is still on a screen. */
    public @Nullable SiteFile findFromBefore(UUID studio, String requestPath) {
        Served pair = served.get(studio);
        if (pair == null || pair.before == null || System.nanoTime() - pair.sinceNanos > GRACE.toNanos()) {
            return null;
        }
        SiteFile file = pair.before.find(requestPath);
        return file != null && file.isForEver() ? file : null;
    }

    void serve(UUID studio, LiveSite site) {
        served.compute(studio, (id, old) -> new Served(site, old == null ? null : old.now, System.nanoTime()));
    }

    @Override
    public Optional<String> find(UUID studio, String language) {
        LiveSite site = find(studio);
        return site == null ? Optional.empty() : Optional.ofNullable(site.shell(language));
    }

    @Override
    public long generation(UUID studio) {
        LiveSite site = find(studio);
        return site == null ? 0 : site.generation();
    }
}
