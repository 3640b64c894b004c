package org.coachlibre.server.releases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.coachlibre.core.Ids;
import org.coachlibre.server.events.EventLog;
import org.coachlibre.server.faults.FaultPoints;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.EventKinds;
import org.coachlibre.syncprotocol.FileChange;
import org.coachlibre.syncprotocol.ManifestFile;
import org.coachlibre.syncprotocol.ReleaseActivated;
import org.coachlibre.syncprotocol.ReleaseRequest;
import org.coachlibre.syncprotocol.SitePaths;
import org.jspecify.annotations.Nullable;

/** Publishing: plan a release, send what is missing, switch. Safe for use by many threads. */
public final class Releases {
    /** The most files of a release. */
    public static final int MAX_FILES = 20_000;

    /** The most bytes of one studio's contents together. */
    public static final long MAX_STUDIO_BYTES = 5_000_000_000L;

    private static final int KEPT = 30;
    private static final Duration UNFINISHED_KEPT = Duration.ofDays(2);

    private final Database database;
    private final ReleaseRows rows;
    private final EventLog events;
    private final LiveSites live;
    private final FaultPoints faults;
    private final Clock clock;
    private final Ids ids;
    private final Path data;
    private final Map<UUID, BlobFiles> blobs = new ConcurrentHashMap<>();
    private final AtomicLong generations = new AtomicLong();

    // Those who add to what a studio needs share its gate; the clean-up has it alone, so that it never sees half of a
    // publication.
    private final Map<UUID, ReadWriteLock> gates = new ConcurrentHashMap<>();

    /** @param data the server's folder; contents live in {@code studios/ID/blobs} */
    public Releases(
            Database database,
            ReleaseRows rows,
            EventLog events,
            LiveSites live,
            FaultPoints faults,
            Clock clock,
            Path data) {
        this.database = database;
        this.rows = rows;
        this.events = events;
        this.live = live;
        this.faults = faults;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.data = data;
    }

    /** What became of {@link #plan}. */
    public sealed interface PlanResult {
        record Planned(UUID release, List<String> missing) implements PlanResult {}

        record Refused(String sentence) implements PlanResult {}
    }

    /** What became of {@link #activate}. */
    public sealed interface ActivateResult {
        record Activated() implements ActivateResult {}

        record OtherCurrent(@Nullable UUID current) implements ActivateResult {}

        record Missing(List<String> hashes) implements ActivateResult {}

        record Unknown() implements ActivateResult {}
    }

    /** Serves the current release of {@code studio}, after a start. */
    public void load(UUID studio) {
        database.read(tx -> {
            Optional<UUID> current = rows.findCurrent(tx, studio);
            current.ifPresent(release -> live.serve(studio, prepare(tx, studio, release)));
            return current;
        });
    }

    /** Takes a release as the difference from another; the same key again gets the same release. */
    public PlanResult plan(UUID studio, UUID device, ReleaseRequest request) {
        Lock publishing = gate(studio).readLock();
        publishing.lock();
        try {
            Optional<Release> known = database.read(tx -> rows.findByKey(tx, studio, request.idempotencyKey()));
            if (known.isPresent()) {
                return repeat(studio, known.get(), request);
            }
            UUID base = request.base();
            if (base != null && database.read(tx -> rows.find(tx, studio, base)).isEmpty()) {
                return new PlanResult.Refused("The release that this one builds on is not known here.");
            }
            Manifest before = base == null ? Manifest.EMPTY : manifest(studio, base);
            Map<String, ManifestFile> files = before.byPath();
            for (FileChange change : request.changes()) {
                if (change.deletes()) {
                    files.remove(change.path());
                } else if (change.sha256() != null && change.size() != null) {
                    files.put(change.path(), new ManifestFile(change.path(), change.sha256(), change.size()));
                }
            }
            Manifest manifest = Manifest.of(files.values());
            Optional<String> fault = fault(manifest, request.rootHash());
            return fault.isPresent() ? new PlanResult.Refused(fault.get()) : insert(studio, device, request, manifest);
        } finally {
            publishing.unlock();
        }
    }

    private PlanResult repeat(UUID studio, Release known, ReleaseRequest request) {
        return known.rootHash().equals(request.rootHash())
                ? new PlanResult.Planned(known.id(), missing(studio, manifest(studio, known.id())))
                : new PlanResult.Refused("This idempotency key was used for another release.");
    }

    private PlanResult insert(UUID studio, UUID device, ReleaseRequest request, Manifest manifest) {
        Release release = new Release(
                ids.next(),
                studio,
                device,
                request.base(),
                request.rootHash(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                request.activateAt(),
                null,
                manifest.size(),
                manifest.bytes());
        byte[] text = manifest.toBytes();
        Optional<Release> meanwhile = database.write(tx -> {
            Optional<Release> other = rows.findByKey(tx, studio, request.idempotencyKey());
            if (other.isEmpty()) {
                rows.insert(tx, release, request.idempotencyKey(), text);
            }
            return other;
        });
        return meanwhile.isPresent()
                ? repeat(studio, meanwhile.get(), request)
                : new PlanResult.Planned(release.id(), missing(studio, manifest));
    }

    private static Optional<String> fault(Manifest manifest, String rootHash) {
        if (manifest.size() > MAX_FILES) {
            return Optional.of("A release holds at most " + MAX_FILES + " files.");
        }
        List<ManifestFile> files = manifest.listFiles();
        if (files.stream().anyMatch(file -> file.size() > BlobFiles.MAX_BLOB)) {
            return Optional.of("A file of a release has at most " + BlobFiles.MAX_BLOB + " bytes.");
        }
        Optional<String> fault =
                SitePaths.fault(files.stream().map(ManifestFile::path).toList());
        if (fault.isPresent()) {
            return fault;
        }
        return manifest.rootHash().equals(rootHash)
                ? Optional.empty()
                : Optional.of("The root hash is not that of the release's files.");
    }

    /** Keeps a content; its hash is checked while it arrives. A slow sender keeps nobody waiting. */
    public BlobFiles.StoreResult storeBlob(UUID studio, String sha256, InputStream in) throws IOException {
        try {
            return blobs(studio).store(sha256, in, gate(studio).readLock());
        } finally {
            faults.reach("blob.after-store");
        }
    }

    public boolean containsBlob(UUID studio, String sha256) {
        return blobs(studio).contains(sha256);
    }

    /** Switches to {@code release} if {@code expected} is still the one served. Again: the same answer. */
    public ActivateResult activate(UUID studio, @Nullable UUID device, UUID release, @Nullable UUID expected) {
        Lock publishing = gate(studio).readLock();
        publishing.lock();
        try {
            if (database.read(tx -> rows.find(tx, studio, release)).isEmpty()) {
                return new ActivateResult.Unknown();
            }
            List<String> missing = missing(studio, manifest(studio, release));
            if (!missing.isEmpty()) {
                return new ActivateResult.Missing(missing);
            }
            LiveSite site = database.read(tx -> prepare(tx, studio, release));
            faults.reach("release.before-activate");
            ActivateResult result = database.write(tx -> switchTo(tx, site, studio, device, expected));
            faults.reach("release.after-activate");
            return result;
        } finally {
            publishing.unlock();
        }
    }

    private ActivateResult switchTo(
            Transaction tx, LiveSite site, UUID studio, @Nullable UUID device, @Nullable UUID expected) {
        UUID current = rows.findCurrent(tx, studio).orElse(null);
        if (site.release().equals(current)) {
            return new ActivateResult.Activated();
        }
        if (current == null ? expected != null : !current.equals(expected)) {
            return new ActivateResult.OtherCurrent(current);
        }
        rows.setCurrent(tx, studio, site.release(), clock.instant());
        events.append(tx, studio, EventKinds.RELEASE_ACTIVATED, new ReleaseActivated(site.release(), current, device));
        tx.afterCommit(() -> {
            live.serve(studio, site);
            Thread.startVirtualThread(() -> compress(site));
        });
        return new ActivateResult.Activated();
    }

    /** Switches to what is planned for now or before, where nobody published anything else meanwhile. */
    public void activateDue() {
        for (Release due : database.read(tx -> rows.listDue(tx, clock.instant()))) {
            ActivateResult result = activate(due.studio(), null, due.id(), due.base());
            boolean waits = result instanceof ActivateResult.Missing
                    && due.activateAt() != null
                    && due.activateAt().plus(UNFINISHED_KEPT).isAfter(clock.instant());
            if (!waits) {
                database.write(tx -> {
                    rows.setActivateAt(tx, due.studio(), due.id(), null);
                    return null;
                });
            }
        }
    }

    /** Newest first. */
    public List<Release> listReleases(UUID studio) {
        return database.read(tx -> rows.listReleases(tx, studio));
    }

    public Optional<UUID> findCurrent(UUID studio) {
        return database.read(tx -> rows.findCurrent(tx, studio));
    }

    /** The release and its files; empty when {@code studio} has no such release. */
    public Optional<Manifest> findManifest(UUID studio, UUID release) {
        return database.read(tx ->
                rows.find(tx, studio, release).map(found -> Manifest.read(rows.getManifest(tx, studio, release))));
    }

    /**
     * Forgets old releases and removes the contents that no release needs. Returns how many contents went; empty when somebody
     * publishes just now: nobody waits for a clean-up.
     */
    public OptionalInt collectGarbage(UUID studio) throws IOException {
        Lock alone = gate(studio).writeLock();
        if (!alone.tryLock()) {
            return OptionalInt.empty();
        }
        try {
            Set<String> needed = new HashSet<>();
            database.write(tx -> {
                for (Release old : outlived(tx, studio)) {
                    rows.delete(tx, studio, old.id());
                }
                return null;
            });
            database.read(tx -> {
                for (Release kept : rows.listReleases(tx, studio)) {
                    Manifest.read(rows.getManifest(tx, studio, kept.id()))
                            .listFiles()
                            .forEach(file -> needed.add(file.sha256()));
                }
                return null;
            });
            return OptionalInt.of(
                    blobs(studio).removeAllBut(needed, clock.instant().minus(UNFINISHED_KEPT)));
        } finally {
            alone.unlock();
        }
    }

    private List<Release> outlived(Transaction tx, UUID studio) {
        UUID current = rows.findCurrent(tx, studio).orElse(null);
        Instant unfinishedBefore = clock.instant().minus(UNFINISHED_KEPT);
        List<Release> outlived = new ArrayList<>();
        int activated = 0;
        for (Release release : rows.listReleases(tx, studio)) {
            boolean unfinished = release.activatedAt() == null;
            activated += unfinished ? 0 : 1;
            boolean old = unfinished
                    ? release.activateAt() == null && release.createdAt().isBefore(unfinishedBefore)
                    : activated > KEPT;
            if (old && !release.id().equals(current)) {
                outlived.add(release);
            }
        }
        return outlived;
    }

    private Manifest manifest(UUID studio, UUID release) {
        return Manifest.read(database.read(tx -> rows.getManifest(tx, studio, release)));
    }

    private List<String> missing(UUID studio, Manifest manifest) {
        BlobFiles files = blobs(studio);
        return manifest.listFiles().stream()
                .map(ManifestFile::sha256)
                .distinct()
                .filter(hash -> !files.contains(hash))
                .toList();
    }

    private LiveSite prepare(Transaction tx, UUID studio, UUID release) {
        BlobFiles files = blobs(studio);
        Manifest manifest = Manifest.read(rows.getManifest(tx, studio, release));
        Map<String, String> shells = new HashMap<>();
        for (ManifestFile file : manifest.listFiles()) {
            LiveSite.shellLanguage(file.path()).ifPresent(language -> shells.put(language, text(files, file)));
        }
        return new LiveSite(release, generations.incrementAndGet(), manifest, files, live.find(studio), shells);
    }

    /** Makes the compressed twins of a release that lacks them. Costs time. */
    void compress(LiveSite site) {
        for (SiteFile file : site.listFiles()) {
            try {
                file.compress();
            } catch (IOException e) {
                // Without its twin a file is served as it is; the disk's trouble shows where something must be kept.
                return;
            }
        }
    }

    private static String text(BlobFiles files, ManifestFile file) {
        try {
            return Files.readString(files.file(file.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadWriteLock gate(UUID studio) {
        return gates.computeIfAbsent(studio, id -> new ReentrantReadWriteLock());
    }

    private BlobFiles blobs(UUID studio) {
        return blobs.computeIfAbsent(studio, id -> {
            try {
                return new BlobFiles(
                        data.resolve("studios").resolve(id.toString()).resolve("blobs"), MAX_STUDIO_BYTES);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
