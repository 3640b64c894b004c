package org.coachlibre.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.coachlibre.server.devices.Devices;
import org.coachlibre.server.devices.store.JooqDevices;
import org.coachlibre.server.secrets.ServerKey;
import org.coachlibre.server.studios.Studios;
import org.coachlibre.server.studios.store.JooqStudios;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.H2Databases;
import org.coachlibre.storage.SchemaMigration;

/** The server's folder, opened: its key, its database, who is in it. One process at a time. */
public record ServerFolder(Path data, ServerKey key, Database database, Studios studios, Devices devices)
        implements AutoCloseable {
    private static final SchemaMigration MIGRATION = new SchemaMigration("SERVER", "db/migration/server");

    /**
     * Opens {@code data}; makes it, readable by its owner only, when it is missing.
     *
     * @throws ServerKey.InsecureKeyException when the key file is not safe
     * @throws org.coachlibre.storage.StorageException when another process has it, or the file cannot be opened
     */
    public static ServerFolder open(Path data, Clock clock) throws IOException {
        makePrivate(data);
        ServerKey key = ServerKey.open(data.resolve("server.key"));
        Database database = H2Databases.open(data.resolve("server"), key.databasePassword(), List.of(MIGRATION));
        return new ServerFolder(
                data, key, database, new JooqStudios(database, clock), new JooqDevices(database, clock));
    }

    private static void makePrivate(Path data) throws IOException {
        if (Files.isDirectory(data)) {
            return;
        }
        if (data.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(data);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
