package org.coachlibre.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Publishing that only remembers. */
public final class FakePublishing implements SitePublishing {
    public final List<SiteBuild> releases = new ArrayList<>();
    public final List<String> replaced = new ArrayList<>();
    public PublishResult next = new Published("r1", "http://claire.localhost:8080", 3);

    @Override
    public Optional<String> publicUrl() {
        return Optional.of("http://claire.localhost:8080/");
    }

    @Override
    public boolean isOnlyHere() {
        return true;
    }

    @Override
    public PublishResult publish(SiteBuild build, PublishProgress progress) {
        progress.sent(1, build.files().size());
        if (next instanceof Published) {
            releases.add(build);
        }
        return next;
    }

    @Override
    public PublishResult publishOver(String releaseId, SiteBuild build, PublishProgress progress) {
        replaced.add(releaseId);
        next = new Published("r9", "http://claire.localhost:8080", 3);
        return publish(build, progress);
    }

    @Override
    public List<Release> listReleases() {
        return List.of(
                new Release("r2", Instant.parse("2026-03-02T08:00:00Z"), "laptop", 12, true),
                new Release("r1", Instant.parse("2026-03-01T08:00:00Z"), "laptop", 11, false));
    }

    @Override
    public PublishResult rollBack(String releaseId) {
        return new Published(releaseId, "http://claire.localhost:8080", 0);
    }
}
