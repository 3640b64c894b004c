package org.coachlibre.app.window;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.coachlibre.ui.theme.WindowTheme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the window remembers for this user on this computer: size and place, light or dark, text size, what the palette was
 * used for. A small text file in the system's configuration folder; losing it loses nothing else. JavaFX thread only.
 */
public final class WindowMemory {
    private static final Logger LOG = LoggerFactory.getLogger(WindowMemory.class);
    private static final int RECENT = 40;

    /** Where the window was, in screen pixels. */
    public record Bounds(double x, double y, double width, double height, boolean isMaximized) {}

    private final Path file;
    private final Properties values = new Properties();

    /** Reads {@code file} when it is there. */
    public WindowMemory(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("The window's memory cannot be read and starts anew: {}", e.toString());
            }
        }
    }

    public Optional<Bounds> findBounds() {
        try {
            return Optional.ofNullable(values.getProperty("bounds")).map(text -> {
                double[] parts = Arrays.stream(text.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                return new Bounds(
                        parts[0], parts[1], parts[2], parts[3], Boolean.parseBoolean(values.getProperty("maximized")));
            });
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            LOG.warn("The window's size cannot be read: {}", values.getProperty("bounds"));
            return Optional.empty();
        }
    }

    public void remember(Bounds bounds) {
        if (!bounds.isMaximized() || values.getProperty("bounds") == null) {
            values.setProperty("bounds", bounds.x() + " " + bounds.y() + " " + bounds.width() + " " + bounds.height());
        }
        values.setProperty("maximized", Boolean.toString(bounds.isMaximized()));
        save();
    }

    /** Gives the theme what was chosen before and remembers what is chosen from now on. */
    public void attach(WindowTheme theme) {
        try {
            theme.modeProperty().set(WindowTheme.Mode.valueOf(values.getProperty("mode", "SYSTEM")));
            theme.scaleProperty().set(Double.parseDouble(values.getProperty("scale", "1")));
        } catch (IllegalArgumentException e) {
            LOG.warn("The window's look cannot be read: {}", e.toString());
        }
        theme.modeProperty().addListener((mode, before, now) -> {
            values.setProperty("mode", now.name());
            save();
        });
        theme.scaleProperty().addListener((scale, before, now) -> {
            values.setProperty("scale", now.toString());
            save();
        });
    }

    /** The ids of what the palette was used for, newest first. */
    public List<String> recent() {
        String ids = values.getProperty("recent", "");
        return ids.isEmpty() ? List.of() : List.of(ids.split("\n"));
    }

    public void remember(String paletteId) {
        List<String> ids = new ArrayList<>(recent());
        ids.remove(paletteId);
        ids.addFirst(paletteId);
        values.setProperty("recent", String.join("\n", ids.subList(0, Math.min(ids.size(), RECENT))));
        save();
    }

    /** Writes beside and moves into place, so that a crash leaves the old file or the new one. */
    private void save() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path next = file.resolveSibling(file.getFileName() + ".new");
            try (Writer writer = Files.newBufferedWriter(next)) {
                values.store(writer, null);
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The window's memory cannot be written: {}", e.toString());
        }
    }
}
