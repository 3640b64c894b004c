package org.coachlibre.sync.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.coachlibre.core.Ids;
import org.coachlibre.core.Tasks;
import org.coachlibre.sync.PublishResult;
import org.coachlibre.sync.Publisher;
import org.coachlibre.sync.ServerAnswer;
import org.coachlibre.sync.SiteChanges;
import org.coachlibre.sync.SiteFile;
import org.coachlibre.sync.SiteVersion;
import org.coachlibre.sync.SyncState;
import org.coachlibre.sync.domain.KnownRelease;
import org.coachlibre.sync.domain.PublishRun;
import org.coachlibre.sync.domain.ServerConnection;
import org.coachlibre.sync.http.ServerClient;
import org.coachlibre.sync.http.ServerTrouble;
import org.coachlibre.sync.store.Releases;
import org.coachlibre.syncprotocol.FileChange;
import org.coachlibre.syncprotocol.ManifestFile;
import org.coachlibre.syncprotocol.ReleaseAnswer;
import org.coachlibre.syncprotocol.ReleaseInfo;
import org.coachlibre.syncprotocol.ReleaseManifest;
import org.coachlibre.syncprotocol.ReleaseRequest;
import org.coachlibre.syncprotocol.RootHash;
import org.coachlibre.syncprotocol.SitePaths;
import org.jspecify.annotations.Nullable;

/**
 * {@link Publisher} over the device API. The key of a publish is kept before its first request and the server keeps what
 * arrived, so that a publish that was killed anywhere goes on with what is missing.
 */
final class DefaultPublisher implements Publisher {
    private static final int ROUNDS_OF_MISSING = 3;

    private final SyncStores stores;
    private final ServerClient client;
    private final BlobUpload upload;
    private final Retry retry;
    private final Questions questions;
    private final KnownServed served;
    private final Ids ids;

    DefaultPublisher(
            SyncStores stores,
            ServerClient client,
            BlobUpload upload,
            Retry retry,
            Questions questions,
            KnownServed served,
            Ids ids) {
        this.stores = stores;
        this.client = client;
        this.upload = upload;
        this.retry = retry;
        this.questions = questions;
        this.served = served;
        this.ids = ids;
    }

    @Override
    public SiteChanges changes(Map<String, SiteFile> files) {
        return difference(known().files(), manifest(files));
    }

    @Override
    public Optional<UUID> current() {
        return Optional.ofNullable(known().id());
    }

    @Override
    public PublishResult publish(Map<String, SiteFile> files, Tasks.Progress progress) {
        return publish(files, null, progress);
    }

    @Override
    public PublishResult publishOver(UUID current, Map<String, SiteFile> files, Tasks.Progress progress) {
        return guarded(connection -> {
            KnownRelease theirs = retry.request(() -> served.look(connection));
            return current.equals(theirs.id())
                    ? publish(files, theirs, progress)
                    : changedElsewhere(connection, theirs.id(), known());
        });
    }

    private synchronized PublishResult publish(
            Map<String, SiteFile> files, @Nullable KnownRelease chosen, Tasks.Progress progress) {
        Optional<String> fault = SitePaths.fault(files.keySet());
        if (fault.isPresent()) {
            return new PublishResult.PathRefused(fault.get());
        }
        Map<String, ManifestFile> wanted = manifest(files);
        // Known is read here, where no other publish runs.
        KnownRelease base = chosen == null ? known() : chosen;
        SiteChanges changes = difference(base.files(), wanted);
        if (base.id() != null && changes.isEmpty()) {
            return new PublishResult.NothingChanged(base.id());
        }
        return guarded(connection -> send(new Site(connection, files, wanted, changes, base), progress));
    }

    /** One publish: what is wanted, and what it starts from. */
    private record Site(
            ServerConnection connection,
            Map<String, SiteFile> files,
            Map<String, ManifestFile> wanted,
            SiteChanges changes,
            KnownRelease base) {}

    private PublishResult send(Site site, Tasks.Progress progress) throws ServerTrouble, InterruptedException {
        String rootHash = rootHash(site.wanted());
        PublishRun run = begin(site.base().id(), rootHash);
        ReleaseAnswer release = announce(site, run);
        long bytes = 0;
        List<String> missing = release.missing();
        for (int i = 0; i < ROUNDS_OF_MISSING; i++) {
            BlobUpload.Uploaded uploaded = upload.send(site.connection(), site.files(), missing, progress);
            if (uploaded instanceof BlobUpload.Uploaded.Stopped) {
                return new PublishResult.Cancelled();
            }
            if (uploaded instanceof BlobUpload.Uploaded.Changed changed) {
                return new PublishResult.FileChanged(changed.path());
            }
            if (uploaded instanceof BlobUpload.Uploaded.All all) {
                bytes += all.bytes();
            }
            if (progress.isCancelled()) {
                return new PublishResult.Cancelled();
            }
            switch (retry.request(() -> client.activate(
                    site.connection(), release.releaseId(), site.base().id()))) {
                case ServerClient.Activation.Active active -> {
                    serve(release.releaseId(), rootHash, site.wanted());
                    return new PublishResult.Published(release.releaseId(), site.changes(), bytes);
                }
                case ServerClient.Activation.Another another -> {
                    // The answer to our own activation may have been lost: then the other is us.
                    if (release.releaseId().equals(another.current())) {
                        serve(release.releaseId(), rootHash, site.wanted());
                        return new PublishResult.Published(release.releaseId(), site.changes(), bytes);
                    }
                    return changedElsewhere(site.connection(), another.current(), site.base());
                }
                // Cleaned up while it was being sent: send it again.
                case ServerClient.Activation.Missing again -> missing = again.blobs();
            }
        }
        throw new ServerTrouble.Away("The server keeps losing what was sent", null, null);
    }

    private PublishRun begin(@Nullable UUID base, String rootHash) {
        return stores.database().write(transaction -> {
            Optional<PublishRun> begun = stores.releases().findRun(transaction);
            if (begun.isPresent()
                    && begun.get().rootHash().equals(rootHash)
                    && Objects.equals(begun.get().base(), base)) {
                return begun.get();
            }
            PublishRun run = new PublishRun(ids.next().toString(), base, rootHash);
            stores.releases().begin(transaction, run);
            return run;
        });
    }

    private ReleaseAnswer announce(Site site, PublishRun run) throws ServerTrouble, InterruptedException {
        List<FileChange> changes = new ArrayList<>();
        for (String path : site.changes().removed()) {
            changes.add(FileChange.delete(path));
        }
        for (String path : site.changes().added()) {
            changes.add(put(site, path));
        }
        for (String path : site.changes().changed()) {
            changes.add(put(site, path));
        }
        ReleaseRequest request = new ReleaseRequest(site.base().id(), changes, run.rootHash(), run.key(), null);
        try {
            return retry.request(() -> client.release(site.connection(), request));
        } catch (ServerTrouble.Refused e) {
            if (site.base().id() == null) {
                throw e;
            }
            // The base may be cleaned up by now: tell the whole, under a key of its own.
            List<FileChange> whole =
                    site.wanted().keySet().stream().map(path -> put(site, path)).toList();
            ReleaseRequest again = new ReleaseRequest(null, whole, run.rootHash(), run.key() + "-whole", null);
            return retry.request(() -> client.release(site.connection(), again));
        }
    }

    private static FileChange put(Site site, String path) {
        ManifestFile file = site.wanted().get(path);
        if (file == null) {
            throw new IllegalStateException("A change names a file that is not wanted");
        }
        return FileChange.put(path, file.sha256(), file.size());
    }

    @Override
    public PublishResult bringBack(UUID version) {
        return guarded(connection -> {
            ReleaseManifest manifest = retry.request(() -> client.manifest(connection, version));
            // Chosen from the list that says what is served and from which computer: what this one knew does not
            // matter.
            KnownRelease before = retry.request(() -> served.look(connection));
            Map<String, ManifestFile> files = Releases.byPath(manifest.files());
            return switch (retry.request(() -> client.activate(connection, version, before.id()))) {
                case ServerClient.Activation.Active active -> broughtBack(manifest, files, before);
                case ServerClient.Activation.Another another ->
                    version.equals(another.current())
                            ? broughtBack(manifest, files, before)
                            : changedElsewhere(connection, another.current(), before);
                case ServerClient.Activation.Missing missing -> new PublishResult.Denied("MISSING_BLOBS");
            };
        });
    }

    private PublishResult broughtBack(ReleaseManifest manifest, Map<String, ManifestFile> files, KnownRelease before) {
        serve(manifest.releaseId(), manifest.rootHash(), files);
        return new PublishResult.Published(manifest.releaseId(), difference(before.files(), files), 0);
    }

    @Override
    public ServerAnswer<List<SiteVersion>> history() {
        return questions.ask(connection -> client.releases(connection).stream()
                .map(DefaultPublisher::version)
                .toList());
    }

    private PublishResult changedElsewhere(ServerConnection connection, @Nullable UUID current, KnownRelease before)
            throws ServerTrouble, InterruptedException {
        if (current == null) {
            // Nothing is served any more: the server lost it. Start from nothing next time.
            retry.request(() -> served.ask(connection));
            return new PublishResult.Denied("NOTHING_SERVED");
        }
        ReleaseManifest theirs = retry.request(() -> client.manifest(connection, current));
        return new PublishResult.ChangedElsewhere(current, difference(before.files(), Releases.byPath(theirs.files())));
    }

    private PublishResult guarded(Questions.Question<PublishResult> work) {
        return switch (questions.ask(work)) {
            case ServerAnswer.Granted<PublishResult>(PublishResult result) -> result;
            case ServerAnswer.Denied<PublishResult>(String code) -> new PublishResult.Denied(code);
            case ServerAnswer.NotAsked<PublishResult>(SyncState why) ->
                Thread.currentThread().isInterrupted()
                        ? new PublishResult.Cancelled()
                        : new PublishResult.NotAsked(why);
        };
    }

    private void serve(UUID release, String rootHash, Map<String, ManifestFile> files) {
        stores.database().write(transaction -> {
            stores.releases().serve(transaction, release, rootHash, files);
            stores.releases().endRun(transaction);
            return null;
        });
    }

    private KnownRelease known() {
        return stores.database().read(transaction -> stores.releases().current(transaction));
    }

    private static Map<String, ManifestFile> manifest(Map<String, SiteFile> files) {
        Map<String, ManifestFile> manifest = new HashMap<>();
        files.forEach((path, file) -> manifest.put(path, new ManifestFile(path, file.sha256(), file.size())));
        return manifest;
    }

    private static String rootHash(Map<String, ManifestFile> files) {
        Map<String, String> hashes = new HashMap<>();
        files.forEach((path, file) -> hashes.put(path, file.sha256()));
        return RootHash.of(hashes);
    }

    private static SiteChanges difference(Map<String, ManifestFile> before, Map<String, ManifestFile> after) {
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (String path : new TreeSet<>(after.keySet())) {
            ManifestFile old = before.get(path);
            if (old == null) {
                added.add(path);
            } else if (!old.equals(after.get(path))) {
                changed.add(path);
            }
        }
        for (String path : new TreeSet<>(before.keySet())) {
            if (!after.containsKey(path)) {
                removed.add(path);
            }
        }
        return new SiteChanges(added, changed, removed);
    }

    private static SiteVersion version(ReleaseInfo info) {
        return new SiteVersion(info.id(), info.at(), info.device(), info.files(), info.bytes(), info.current());
    }
}
