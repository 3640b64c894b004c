package org.coachlibre.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Opens database files: the practice's on the desktop, the server's, and plain ones for tests. */
public final class H2Databases {
    /** The format of the whole file; raised only when an older program must not touch it. */
    static final int FORMAT = 1;

    private static final byte[] ENCRYPTED_HEADER = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PLAIN_HEADER = "H:2,".getBytes(StandardCharsets.US_ASCII);

    private H2Databases() {}

    /**
     * Opens the encrypted database {@code file} + {@code .mv.db}, made when it does not exist, and brings its schemas up to date.
     *
     * @param file path without the ending {@code .mv.db}
     * @param key the file's key: at least 32 characters of true randomness without blanks (H2 stretches it hardly); not kept
     * @throws StorageException when the file cannot be opened; it is left as it was
     */
    public static Database open(Path file, char[] key, List<SchemaMigration> migrations) {
        if (key.length < 32) {
            throw new IllegalArgumentException("The key of a database file needs at least 32 random characters");
        }
        return open(new H2Files(file, H2Files.RETRY_ON_INTERRUPT, new String(key)), migrations);
    }

    /** Opens a database that anyone can read: for tests and measurements only. */
    public static Database openUnencrypted(Path file, List<SchemaMigration> migrations) {
        return open(new H2Files(file, H2Files.RETRY_ON_INTERRUPT, null), migrations);
    }

    /** Opens {@code files} under a lease of its own. */
    static Database open(H2Files files, List<SchemaMigration> migrations) {
        FileLease lease = FileLease.take(files.file());
        boolean opened = false;
        try {
            Database database = open(files, migrations, new Surroundings(null, () -> {}, lease::close));
            opened = true;
            return database;
        } finally {
            if (!opened) {
                lease.close();
            }
        }
    }

    /**
     * What a practice adds to its database.
     *
     * @param identity what the file must be, and becomes when it is new; null for any
     * @param beforeCommit runs on the writer thread before each commit; what it throws fails the group
     * @param afterClose runs once the file is closed; frees the lease
     */
    record Surroundings(@Nullable UUID identity, Runnable beforeCommit, Runnable afterClose) {}

    /** Opens {@code files} under a lease that the caller holds; the caller frees it when this fails. */
    static Database open(H2Files files, List<SchemaMigration> migrations, Surroundings surroundings) {
        boolean exists = Files.exists(files.dataFile());
        FileSeal seal = new FileSeal(files);
        String sealed = null;
        if (exists) {
            requireHeader(files);
            sealed = seal.breakOpen();
            if (sealed == null) {
                files.dropTornTail();
            }
        }
        OpenFile open = null;
        try {
            open = OpenFile.open(files, exists);
            new Migrations(migrations).run(files.dataSource(true), open.writerDsl());
            identify(open, surroundings.identity());
            Connection writer = open.writer();
            writer.commit();
            open.checkpoint();
            H2Database database = new H2Database(files, open, surroundings.beforeCommit(), surroundings.afterClose());
            database.start();
            return database;
        } catch (SQLException | RuntimeException e) {
            if (open != null) {
                open.abort();
            }
            seal.restore(sealed);
            if (e instanceof IllegalStateException bug) {
                throw bug;
            }
            throw Failures.whileOpening(e, files);
        }
    }

    private static void identify(OpenFile open, @Nullable UUID wanted) {
        DSLContext dsl = open.writerDsl();
        Record identity = dsl.fetchOne("SELECT format, id FROM storage.file_identity");
        if (identity == null) {
            dsl.execute(
                    "INSERT INTO storage.file_identity (id, format, created_at) VALUES (?, ?, CURRENT_TIMESTAMP)",
                    wanted == null ? UUID.randomUUID() : wanted,
                    FORMAT);
        } else if (identity.get(0, Integer.class) > FORMAT) {
            throw new StorageException.NewerVersion("File format " + identity.get(0));
        } else if (wanted != null && !wanted.equals(identity.get(1, UUID.class))) {
            throw new StorageException.Damaged("The database is another practice's", null);
        }
    }

    /** H2 takes an empty file for an empty database and would write into a foreign one. */
    private static void requireHeader(H2Files files) {
        byte[] wanted = files.key() == null ? PLAIN_HEADER : ENCRYPTED_HEADER;
        byte[] found = firstBytes(files.dataFile(), wanted.length);
        if (found == null || !Arrays.equals(wanted, found)) {
            throw new StorageException.NotOurs("Not a database of ours: " + files.dataFile());
        }
    }

    private static byte @Nullable [] firstBytes(Path file, int count) {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        try (FileChannel channel = FileChannel.open(file)) {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer) < 0) {
                    return null;
                }
            }
        } catch (IOException e) {
            throw new StorageException.ReadOnly("Cannot be read: " + file, e);
        }
        return buffer.array();
    }
}
