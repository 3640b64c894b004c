package org.coachlibre.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowMemoryTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("config/CoachLibre/window.properties");
    }

    @Test
    void remembers_size_and_place_over_a_restart() {
        new WindowMemory(file).remember(new WindowMemory.Bounds(10, 20, 1200, 780, false));
        assertEquals(
                Optional.of(new WindowMemory.Bounds(10, 20, 1200, 780, false)), new WindowMemory(file).findBounds());
    }

    @Test
    void a_maximised_window_keeps_its_size_from_before() {
        WindowMemory memory = new WindowMemory(file);
        memory.remember(new WindowMemory.Bounds(10, 20, 1200, 780, false));
        memory.remember(new WindowMemory.Bounds(0, 0, 3840, 2160, true));
        assertEquals(
                Optional.of(new WindowMemory.Bounds(10, 20, 1200, 780, true)), new WindowMemory(file).findBounds());
    }

    @Test
    void what_was_chosen_last_comes_first_and_only_once() {
        WindowMemory memory = new WindowMemory(file);
        List.of("a", "b", "a").forEach(memory::remember);
        assertEquals(List.of("a", "b"), new WindowMemory(file).recent());
    }

    @Test
    void a_damaged_file_starts_anew() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "bounds=wide high\n\\u00zz");
        assertEquals(Optional.empty(), new WindowMemory(file).findBounds());
        Files.writeString(file, "bounds=1 2\n");
        assertEquals(Optional.empty(), new WindowMemory(file).findBounds());
        assertTrue(new WindowMemory(file).recent().isEmpty());
    }
}
