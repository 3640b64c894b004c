package org.coachlibre.testkit;

import java.nio.file.Path;
import java.util.List;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.H2Databases;
import org.coachlibre.storage.SchemaMigration;

/** A real H2 file for a test, in clear so that it opens quickly, with the same writer and the same migrations as the product's. */
public final class TestDatabase {
    private TestDatabase() {}

    /** Opens {@code test.mv.db} in {@code directory} (made when missing). The caller closes it. */
    public static Database open(Path directory, SchemaMigration... migrations) {
        return H2Databases.openUnencrypted(directory.resolve("test"), List.of(migrations));
    }
}
