package org.coachlibre.sync.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.coachlibre.syncprotocol.ActivateRequest;
import org.coachlibre.syncprotocol.CurrentRelease;
import org.coachlibre.syncprotocol.FileChange;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.ManifestFile;
import org.coachlibre.syncprotocol.MissingBlobs;
import org.coachlibre.syncprotocol.ReleaseAnswer;
import org.coachlibre.syncprotocol.ReleaseHistory;
import org.coachlibre.syncprotocol.ReleaseInfo;
import org.coachlibre.syncprotocol.ReleaseManifest;
import org.coachlibre.syncprotocol.ReleaseRequest;
import org.coachlibre.syncprotocol.RootHash;
import org.coachlibre.syncprotocol.WireCodec;

/** Releases by content. */
public final class FakeReleases {
    private record Release(UUID id, String rootHash, Map<String, ManifestFile> files) {}

    private final WireCodec codec = new WireCodec();
    private final Map<String, UUID> byKey = new HashMap<>();
    private final Map<UUID, Release> releases = new LinkedHashMap<>();
    private final Map<String, byte[]> blobs = new HashMap<>();
    private UUID current;

    public synchronized UUID current() {
        return current;
    }

    public synchronized int count() {
        return releases.size();
    }

    /** The files served now, as text. */
    public synchronized Map<String, String> served() {
        Map<String, String> served = new TreeMap<>();
        if (current != null) {
            releases.get(current)
                    .files()
                    .forEach((path, file) -> served.put(path, new String(blobs.get(file.sha256()))));
        }
        return served;
    }

    /** The clean-up takes everything that is not served. */
    public synchronized void cleanUp() {
        blobs.keySet()
                .removeIf(hash -> current == null
                        || releases.get(current).files().values().stream()
                                .noneMatch(file -> file.sha256().equals(hash)));
    }

    public synchronized void forgetAllBut(UUID release) {
        releases.keySet().removeIf(id -> !id.equals(release));
    }

    /** The server comes back from a backup with this release served. */
    public synchronized void serve(UUID release) {
        current = release;
    }

    synchronized FakeReply create(byte[] body) throws MalformedMessage {
        ReleaseRequest request = codec.read(body, ReleaseRequest.class);
        UUID known = byKey.get(request.idempotencyKey());
        if (known == null) {
            if (request.base() != null && !releases.containsKey(request.base())) {
                return FakeServer.problem(404, "UNKNOWN_BASE");
            }
            Map<String, ManifestFile> files = request.base() == null
                    ? new HashMap<>()
                    : new HashMap<>(releases.get(request.base()).files());
            for (FileChange change : request.changes()) {
                if (change.deletes()) {
                    files.remove(change.path());
                } else {
                    files.put(change.path(), new ManifestFile(change.path(), change.sha256(), change.size()));
                }
            }
            Map<String, String> hashes = new HashMap<>();
            files.forEach((path, file) -> hashes.put(path, file.sha256()));
            if (!RootHash.of(hashes).equals(request.rootHash())) {
                return FakeServer.problem(422, "ROOT_HASH");
            }
            known = UUID.randomUUID();
            byKey.put(request.idempotencyKey(), known);
            releases.put(known, new Release(known, request.rootHash(), files));
        }
        return new FakeReply(201, new ReleaseAnswer(known, missing(releases.get(known))));
    }

    synchronized FakeReply blob(String sha256, byte[] body) {
        if (!RootHash.ofContent(body).equals(sha256)) {
            return FakeServer.problem(422, "WRONG_HASH");
        }
        blobs.put(sha256, body);
        return new FakeReply(204, null);
    }

    synchronized FakeReply activate(UUID id, byte[] body) throws MalformedMessage {
        ActivateRequest request = codec.read(body, ActivateRequest.class);
        Release release = releases.get(id);
        if (release == null) {
            return FakeServer.problem(404, "NOT_FOUND");
        }
        if (!Objects.equals(current, request.expectedCurrent())) {
            return new FakeReply(409, new CurrentRelease(current));
        }
        List<String> missing = missing(release);
        if (!missing.isEmpty()) {
            return new FakeReply(422, new MissingBlobs(missing));
        }
        current = id;
        return new FakeReply(200, new CurrentRelease(current));
    }

    synchronized FakeReply manifest(UUID id) {
        Release release = releases.get(id);
        return release == null
                ? FakeServer.problem(404, "NOT_FOUND")
                : new FakeReply(
                        200,
                        new ReleaseManifest(
                                id,
                                release.rootHash(),
                                release.files().values().stream()
                                        .sorted((a, b) -> a.path().compareTo(b.path()))
                                        .toList()));
    }

    synchronized FakeReply history() {
        List<ReleaseInfo> infos = new ArrayList<>();
        for (Release release : releases.values()) {
            infos.addFirst(new ReleaseInfo(
                    release.id(),
                    Instant.parse("2026-06-01T00:00:00Z"),
                    "laptop",
                    release.files().size(),
                    0,
                    release.id().equals(current),
                    null,
                    null));
        }
        return new FakeReply(200, new ReleaseHistory(infos));
    }

    private List<String> missing(Release release) {
        return release.files().values().stream()
                .map(ManifestFile::sha256)
                .distinct()
                .filter(hash -> !blobs.containsKey(hash))
                .sorted()
                .toList();
    }
}
