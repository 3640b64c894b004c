package org.coachlibre.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A power cut in the middle of a write leaves a piece of a block at the end of the file; what was confirmed before it is whole. */
class TornTailTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private static final int BLOCK = 4096;

    @TempDir
    Path folder;

    @Test
    void a_piece_of_a_block_at_the_end_hides_nothing() throws IOException {
        byte[] whole;
        try (Database database = open("live")) {
            for (long id = 1; id <= 5; id++) {
                long next = id;
                database.write(tx -> DatabaseTest.insert(tx, next));
            }
            whole = Files.readAllBytes(folder.resolve("live.mv.db"));
        }
        assertEquals(0, whole.length % BLOCK);
        for (int piece : new int[] {512, 1024, 2048, 4095}) {
            Files.write(folder.resolve("cut.mv.db"), Arrays.copyOf(whole, whole.length + piece));
            try (Database left = open("cut")) {
                assertEquals(5, DatabaseTest.count(left), "a piece of " + piece + " bytes");
            }
            Files.delete(folder.resolve("cut.seal"));
        }
    }

    private Database open(String name) {
        return H2Databases.open(folder.resolve(name), KEY.toCharArray(), List.of(DatabaseTest.JOURNAL));
    }
}
