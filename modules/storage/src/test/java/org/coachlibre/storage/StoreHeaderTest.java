package org.coachlibre.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the file taken in the instant after a confirmed write is what a killed process leaves behind. */
class StoreHeaderTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    @Test
    void every_copy_taken_after_a_confirmed_write_holds_it_also_in_reused_space() throws IOException {
        Random random = new Random(5);
        try (Database database = open("live")) {
            database.write(tx -> tx.dsl().execute("SET RETENTION_TIME 0"));
            long id = 0;
            for (int copy = 0; copy < 30; copy++) {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    long next = ++id;
                    database.write(tx -> {
                        DatabaseTest.insert(tx, next);
                        // Rows of many sizes come and go, so that chunks of many sizes look for a place.
                        tx.dsl().execute("UPDATE journal.entry SET content = ? WHERE id = ?", text(random), next / 2);
                        return 0;
                    });
                }
                Files.copy(
                        folder.resolve("live.mv.db"),
                        folder.resolve("copy.mv.db"),
                        StandardCopyOption.REPLACE_EXISTING);
                try (Database left = open("copy")) {
                    assertEquals(id, DatabaseTest.count(left), "copy " + copy);
                }
                Files.delete(folder.resolve("copy.seal"));
            }
        }
    }

    private static String text(Random random) {
        return "x".repeat(random.nextInt(4000));
    }

    private Database open(String name) {
        return H2Databases.open(folder.resolve(name), KEY.toCharArray(), List.of(DatabaseTest.JOURNAL));
    }
}
