package org.coachlibre.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.coachlibre.storage.keys.Derived;

/** The names in a practice's folder. */
record PracticeFolder(Path directory) {
    private static final String DATABASE = "practice";
    /** What the system puts into every folder, and our empty lock file. */
    private static final Set<String> NOBODYS =
            Set.of(".DS_Store", "desktop.ini", "Thumbs.db", "lost+found", DATABASE + ".lock");

    /** The database's path without {@code .mv.db}. */
    Path database() {
        return directory.resolve(DATABASE);
    }

    Path databaseFile() {
        return directory.resolve(DATABASE + H2Files.SUFFIX);
    }

    Path keys() {
        return directory.resolve("practice.keys");
    }

    Path clientKeys() {
        return directory.resolve(ClientKeys.FILE);
    }

    Path media() {
        return directory.resolve("media");
    }

    Path backups() {
        return directory.resolve("backups");
    }

    /** There while a practice is being made: what lies here then is nobody's data yet. */
    Path creating() {
        return directory.resolve("practice.creating");
    }

    H2Files h2(byte[] master) {
        return new H2Files(database(), H2Files.RETRY_ON_INTERRUPT, databaseKey(master));
    }

    static String databaseKey(byte[] master) {
        return HexFormat.of().formatHex(Derived.key(master, "database file"));
    }

    /** True when a new practice may be made here. */
    boolean isFree() throws IOException {
        if (!Files.exists(directory)) {
            return true;
        }
        if (!Files.isDirectory(directory)) {
            return false;
        }
        if (Files.exists(creating())) {
            return true;
        }
        try (Stream<Path> names = Files.list(directory)) {
            return names.allMatch(file -> NOBODYS.contains(file.getFileName().toString()));
        }
    }

    /** What others keep in this folder, such as the server on this computer: no part of a backup, and not ours to set aside. */
    List<Path> strangers() throws IOException {
        Set<Path> ours = Set.of(media(), backups());
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(entry -> !ours.contains(entry))
                    .filter(entry -> {
                        String name = entry.getFileName().toString();
                        return !name.startsWith(DATABASE + ".") && !NOBODYS.contains(name);
                    })
                    .toList();
        }
    }

    /** Removes what an interrupted or failed making of a practice left. */
    void removeLeftovers() throws IOException {
        for (Path file : List.of(
                databaseFile(), directory.resolve(DATABASE + FileSeal.SUFFIX), keys(), clientKeys(), creating())) {
            Files.deleteIfExists(file);
        }
    }
}
