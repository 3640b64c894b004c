package org.coachlibre.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What H2's own backup is made of, and how one is tried out. */
final class H2Backups {
    private H2Backups() {}

    /** Takes the database file out of H2's zip, whatever its name there, and removes the zip. */
    static Path unzip(Path zipped, Path folder) throws IOException {
        Path copy = folder.resolve(BackupArchive.DATABASE);
        try (ZipFile zip = new ZipFile(zipped.toFile())) {
            ZipEntry entry = zip.stream()
                    .filter(candidate -> candidate.getName().endsWith(H2Files.SUFFIX))
                    .findFirst()
                    .orElseThrow(() -> new IOException("H2's backup holds no database"));
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, copy);
            }
        }
        Files.delete(zipped);
        return copy;
    }

    /** Opens a database that nobody else uses, reads every row of every table and closes it in good order. */
    static Map<String, Long> count(H2Files files) throws SQLException {
        OpenFile open = OpenFile.open(files, true);
        boolean isClosed = false;
        try {
            Map<String, Long> rows = new TableScan(open.writerDsl()).countAll();
            open.close();
            isClosed = true;
            return rows;
        } finally {
            if (!isClosed) {
                open.abort();
            }
        }
    }
}
