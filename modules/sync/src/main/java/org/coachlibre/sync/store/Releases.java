package org.coachlibre.sync.store;

import static org.coachlibre.sync.store.jooq.Tables.PUBLISHED_FILE;
import static org.coachlibre.sync.store.jooq.Tables.PUBLISHED_RELEASE;
import static org.coachlibre.sync.store.jooq.Tables.PUBLISH_RUN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.storage.Transaction;
import org.coachlibre.sync.domain.KnownRelease;
import org.coachlibre.sync.domain.PublishRun;
import org.coachlibre.sync.store.jooq.tables.records.PublishedFileRecord;
import org.coachlibre.sync.store.jooq.tables.records.PublishedReleaseRecord;
import org.coachlibre.syncprotocol.ManifestFile;
import org.jooq.Query;

/** The release known to be served, and the publish that was begun. */
public final class Releases {
    private static final short ONLY = 1;

    public KnownRelease current(Transaction transaction) {
        PublishedReleaseRecord release = transaction.dsl().fetchOne(PUBLISHED_RELEASE);
        if (release == null) {
            return KnownRelease.NONE;
        }
        Map<String, ManifestFile> files = new HashMap<>();
        for (PublishedFileRecord file : transaction.dsl().fetch(PUBLISHED_FILE)) {
            files.put(file.getPath(), new ManifestFile(file.getPath(), file.getSha256(), file.getSizeBytes()));
        }
        return new KnownRelease(release.getReleaseId(), release.getRootHash(), files);
    }

    /** Notes that {@code release} is served now and writes the differences from what was known before. */
    public void serve(Transaction transaction, UUID release, String rootHash, Map<String, ManifestFile> files) {
        KnownRelease before = current(transaction);
        List<Query> queries = new ArrayList<>();
        for (String path : before.files().keySet()) {
            if (!files.containsKey(path)) {
                queries.add(transaction.dsl().deleteFrom(PUBLISHED_FILE).where(PUBLISHED_FILE.PATH.eq(path)));
            }
        }
        for (ManifestFile file : files.values()) {
            if (!file.equals(before.files().get(file.path()))) {
                queries.add(transaction
                        .dsl()
                        .insertInto(PUBLISHED_FILE)
                        .set(PUBLISHED_FILE.PATH, file.path())
                        .set(PUBLISHED_FILE.SHA256, file.sha256())
                        .set(PUBLISHED_FILE.SIZE_BYTES, file.size())
                        .onDuplicateKeyUpdate()
                        .set(PUBLISHED_FILE.SHA256, file.sha256())
                        .set(PUBLISHED_FILE.SIZE_BYTES, file.size()));
            }
        }
        transaction.dsl().batch(queries).execute();
        transaction
                .dsl()
                .insertInto(PUBLISHED_RELEASE)
                .set(PUBLISHED_RELEASE.ID, ONLY)
                .set(PUBLISHED_RELEASE.RELEASE_ID, release)
                .set(PUBLISHED_RELEASE.ROOT_HASH, rootHash)
                .onDuplicateKeyUpdate()
                .set(PUBLISHED_RELEASE.RELEASE_ID, release)
                .set(PUBLISHED_RELEASE.ROOT_HASH, rootHash)
                .execute();
    }

    public void forget(Transaction transaction) {
        transaction.dsl().deleteFrom(PUBLISHED_RELEASE).execute();
        transaction.dsl().deleteFrom(PUBLISHED_FILE).execute();
        endRun(transaction);
    }

    public Optional<PublishRun> findRun(Transaction transaction) {
        return transaction
                .dsl()
                .selectFrom(PUBLISH_RUN)
                .fetchOptional()
                .map(run -> new PublishRun(run.getIdempotencyKey(), run.getBase(), run.getRootHash()));
    }

    public void begin(Transaction transaction, PublishRun run) {
        endRun(transaction);
        transaction
                .dsl()
                .insertInto(PUBLISH_RUN)
                .set(PUBLISH_RUN.ID, ONLY)
                .set(PUBLISH_RUN.IDEMPOTENCY_KEY, run.key())
                .set(PUBLISH_RUN.BASE, run.base())
                .set(PUBLISH_RUN.ROOT_HASH, run.rootHash())
                .execute();
    }

    public void endRun(Transaction transaction) {
        transaction.dsl().deleteFrom(PUBLISH_RUN).execute();
    }

    /** Files by path. */
    public static Map<String, ManifestFile> byPath(Collection<ManifestFile> files) {
        Map<String, ManifestFile> byPath = new HashMap<>();
        files.forEach(file -> byPath.put(file.path(), file));
        return byPath;
    }
}
