package org.coachlibre.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedMediaTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65535, 65536, 65537, 131072, 200_000})
    void content_of_any_length_comes_back(int length) throws IOException {
        EncryptedMedia media = media();
        byte[] content = bytes(length);
        MediaId id = media.store(new ByteArrayInputStream(content), length);
        assertEquals(id, media.store(new ByteArrayInputStream(content), length), "kept once");
        assertEquals(1, media.files().size());
        assertTrue(media.contains(id));
        assertEquals(length, media.size(id));
        try (InputStream in = media.open(id)) {
            assertArrayEquals(content, in.readAllBytes());
        }
        assertEquals(List.of(), media.listDamaged());
    }

    @Test
    void more_than_allowed_is_refused_while_it_streams_and_leaves_nothing() throws IOException {
        EncryptedMedia media = media();
        long[] read = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return 7;
            }
        };
        assertThrows(MediaTooLargeException.class, () -> media.store(endless, 1_000_000));
        assertTrue(read[0] < 1_300_000, "read " + read[0]);
        try (Stream<Path> files = Files.walk(temp)) {
            assertEquals(0, files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void changed_cut_and_exchanged_files_are_noticed() throws IOException {
        EncryptedMedia media = media();
        MediaId id = media.store(new ByteArrayInputStream(bytes(150_000)), 1 << 20);
        MediaId other = media.store(new ByteArrayInputStream(bytes(10)), 1 << 20);
        Path file = media.files().stream()
                .filter(candidate -> size(candidate) > 100_000)
                .findFirst()
                .orElseThrow();
        Path small = media.files().stream()
                .filter(candidate -> size(candidate) < 1_000)
                .findFirst()
                .orElseThrow();
        byte[] good = Files.readAllBytes(file);
        for (int at : new int[] {0, 9, 45, 70_000, good.length - 1}) {
            byte[] bad = good.clone();
            bad[at] ^= 0x10;
            Files.write(file, bad);
            assertThrows(IOException.class, () -> readAll(media, id));
            assertEquals(1, media.listDamaged().size());
        }
        for (int length : new int[] {0, 30, 40 + 65536 + 28, good.length - 5}) {
            Files.write(file, Arrays.copyOf(good, length));
            assertThrows(IOException.class, () -> readAll(media, id));
            assertEquals(1, media.listDamaged().size());
        }
        Files.copy(small, file, StandardCopyOption.REPLACE_EXISTING);
        assertThrows(IOException.class, () -> readAll(media, id));
        readAll(media, other);
    }

    @Test
    void names_tell_nothing_and_cannot_lead_out_of_the_folder() throws IOException {
        EncryptedMedia media = media();
        MediaId id = media.store(new ByteArrayInputStream(bytes(10)), 100);
        Path file = media.files().getFirst();
        assertFalse(file.toString().contains(id.sha256().substring(0, 8)));
        for (String name : List.of("../../etc/passwd", "", "a".repeat(63), "A".repeat(64), "..%2f" + "a".repeat(59))) {
            assertThrows(IllegalArgumentException.class, () -> new MediaId(name));
        }
        assertThrows(NoSuchFileException.class, () -> media.open(new MediaId("0".repeat(64))));
    }

    private EncryptedMedia media() {
        return new EncryptedMedia(temp.resolve("media"), new byte[32]);
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private static void readAll(EncryptedMedia media, MediaId id) throws IOException {
        try (InputStream in = media.open(id)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
