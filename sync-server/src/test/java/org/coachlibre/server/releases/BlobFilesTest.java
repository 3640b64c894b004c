package org.coachlibre.server.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.coachlibre.server.releases.BlobFiles.StoreResult;
import org.coachlibre.syncprotocol.RootHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one studio's contents take on the disk is counted exactly and bounded: security.md 23 and 35. */
class BlobFilesTest {
    private static final long MOST = 1_000_000;

    private final Lock lock = new ReentrantLock();

    @TempDir
    Path folder;

    private BlobFiles blobs;

    @BeforeEach
    void open() throws IOException {
        blobs = new BlobFiles(folder, MOST);
    }

    private StoreResult store(byte[] content) throws IOException {
        return blobs.store(RootHash.ofContent(content), new ByteArrayInputStream(content), lock);
    }

    private static byte[] bytes(int length, int value) {
        byte[] bytes = new byte[length];
        java.util.Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private void assertMeasured() throws IOException {
        assertEquals(new BlobFiles(folder, MOST).totalSize(), blobs.totalSize());
    }

    @Test
    void security23_aStudiosContentsAreBoundedTogether() throws IOException {
        for (int i = 0; i < 9; i++) {
            assertInstanceOf(StoreResult.Stored.class, store(bytes(100_000, i)));
        }
        assertInstanceOf(StoreResult.TooLarge.class, store(bytes(100_001, 9)));
        assertInstanceOf(StoreResult.Stored.class, store(bytes(100_000, 9)));
        assertEquals(MOST, blobs.totalSize());
        assertMeasured();
    }

    /** Many slow senders at once do not share the same room. */
    @Test
    void security23_whatJustArrivesCountsToo() throws IOException {
        byte[] big = bytes(900_000, 1);
        InputStream outer = new ByteArrayInputStream(big) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                if (available() == 0) {
                    assertInstanceOf(StoreResult.TooLarge.class, unchecked(bytes(200_000, 2)));
                }
                return super.read(into, from, length);
            }
        };
        assertInstanceOf(StoreResult.Stored.class, blobs.store(RootHash.ofContent(big), outer, lock));
        assertMeasured();
    }

    private StoreResult unchecked(byte[] content) {
        try {
            return store(content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void security35_anEndlessContentIsLeftAtTheLimit() throws IOException {
        long[] taken = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                taken[0]++;
                return 0;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                taken[0] += length;
                return length;
            }
        };
        assertInstanceOf(StoreResult.TooLarge.class, blobs.store("a".repeat(64), endless, lock));
        assertTrue(taken[0] <= MOST + 65_536, "bytes read: " + taken[0]);
        assertEquals(0, blobs.totalSize());
    }

    @Test
    void whatIsNotKeptIsNotCounted() throws IOException {
        assertInstanceOf(
                StoreResult.OtherHash.class,
                blobs.store("a".repeat(64), new ByteArrayInputStream(bytes(1000, 1)), lock));
        InputStream broken = new InputStream() {
            private boolean isSecond;

            @Override
            public int read() throws IOException {
                throw new IOException("cut off");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                if (isSecond) {
                    throw new IOException("cut off");
                }
                isSecond = true;
                return 500;
            }
        };
        assertThrows(IOException.class, () -> blobs.store("b".repeat(64), broken, lock));
        assertEquals(0, blobs.totalSize());
    }

    @Test
    void theTotalDoesNotDriftWhateverIsWrittenTwiceCompressedOrRemoved() throws IOException {
        byte[] content = bytes(5000, 1);
        String hash = RootHash.ofContent(content);
        store(content);
        store(content);
        assertMeasured();
        blobs.storeCompressed(hash, bytes(100, 7));
        blobs.storeCompressed(hash, bytes(80, 7));
        assertEquals(5080, blobs.totalSize());
        assertMeasured();
        assertEquals(1, blobs.removeAllBut(Set.of(), Instant.MAX));
        assertEquals(0, blobs.totalSize());
        assertMeasured();
    }
}
