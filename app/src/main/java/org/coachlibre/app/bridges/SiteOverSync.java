package org.coachlibre.app.bridges;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.coachlibre.core.Messages;
import org.coachlibre.core.Tasks;
import org.coachlibre.site.SiteBuild;
import org.coachlibre.site.SitePublishing;
import org.coachlibre.sync.Publisher;
import org.coachlibre.sync.ServerAnswer;
import org.coachlibre.sync.SiteFile;
import org.coachlibre.sync.SiteVersion;
import org.coachlibre.sync.Sync;
import org.coachlibre.sync.SyncConnection;
import org.coachlibre.sync.SyncState;

/** Publishes the site through the practice's server. */
public final class SiteOverSync implements SitePublishing {
    private final Sync sync;
    private final Publisher publisher;
    private final Supplier<Messages> messages;

    /** @param messages the texts of this package in the coach's language */
    public SiteOverSync(Sync sync, Publisher publisher, Supplier<Messages> messages) {
        this.sync = sync;
        this.publisher = publisher;
        this.messages = messages;
    }

    @Override
    public Optional<String> publicUrl() {
        return sync.connection().map(SyncConnection::publicUrl).map(SiteOverSync::withoutSlash);
    }

    @Override
    public boolean isOnlyHere() {
        return sync.connection().map(SyncConnection::isOnThisComputer).orElse(true);
    }

    @Override
    public PublishResult publish(SiteBuild build, PublishProgress progress) {
        return told(publisher.publish(files(build), shown(progress)));
    }

    @Override
    public PublishResult publishOver(String releaseId, SiteBuild build, PublishProgress progress) {
        return told(publisher.publishOver(UUID.fromString(releaseId), files(build), shown(progress)));
    }

    private static Map<String, SiteFile> files(SiteBuild build) {
        Map<String, SiteFile> files = new LinkedHashMap<>();
        build.files()
                .forEach((path, file) -> files.put(
                        path,
                        new SiteFile(
                                file.sha256(),
                                file.size(),
                                () -> new ByteArrayInputStream(file.bytes().get()))));
        return files;
    }

    @Override
    public List<Release> listReleases() {
        return switch (publisher.history()) {
            case ServerAnswer.Granted<List<SiteVersion>> granted ->
                granted.value().stream()
                        .map(version -> new Release(
                                version.id().toString(),
                                version.at(),
                                version.device(),
                                version.files(),
                                version.isCurrent()))
                        .toList();
            case ServerAnswer.Denied<List<SiteVersion>> _ -> List.of();
            case ServerAnswer.NotAsked<List<SiteVersion>> _ -> List.of();
        };
    }

    @Override
    public PublishResult rollBack(String releaseId) {
        return told(publisher.bringBack(UUID.fromString(releaseId)));
    }

    private PublishResult told(org.coachlibre.sync.PublishResult result) {
        return switch (result) {
            case org.coachlibre.sync.PublishResult.Published published ->
                new Published(
                        published.version().toString(),
                        url(),
                        published.changes().added().size()
                                + published.changes().changed().size());
            case org.coachlibre.sync.PublishResult.NothingChanged same ->
                new Published(same.version().toString(), url(), 0);
            case org.coachlibre.sync.PublishResult.ChangedElsewhere elsewhere ->
                new PublishedElsewhere(
                        device(elsewhere.current()), elsewhere.current().toString());
            case org.coachlibre.sync.PublishResult.PathRefused refused ->
                new Refused(text("publish.path-refused", refused.sentence()));
            case org.coachlibre.sync.PublishResult.FileChanged changed ->
                new Refused(text("publish.file-changed", changed.path()));
            case org.coachlibre.sync.PublishResult.Cancelled _ -> new Cancelled();
            case org.coachlibre.sync.PublishResult.Denied denied -> new Refused(text("publish.denied", denied.code()));
            case org.coachlibre.sync.PublishResult.NotAsked notAsked ->
                notAsked.state() == SyncState.NOT_CONNECTED
                        ? new NotConnected()
                        : new ServerAway(
                                text("publish.state." + notAsked.state().name()));
        };
    }

    /** Whose computer made the version that is served; empty when the server cannot say. */
    private String device(UUID version) {
        return listReleases().stream()
                .filter(release -> release.id().equals(version.toString()))
                .map(Release::device)
                .findFirst()
                .orElse("");
    }

    private String url() {
        return publicUrl().orElse("");
    }

    private String text(String key, Object... arguments) {
        return messages.get().text(key, arguments);
    }

    private static Tasks.Progress shown(PublishProgress progress) {
        return new Tasks.Progress() {
            @Override
            public void report(long done, long total, String what) {
                progress.sent(Math.toIntExact(done), Math.toIntExact(total));
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }

    private static String withoutSlash(URI url) {
        String text = url.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
