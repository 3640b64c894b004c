package org.coachlibre.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The app image that {@code jlink/build} makes starts on a virtual display and shows its window. */
@EnabledOnOs(OS.LINUX)
@Tag("linux") // drives Debian's programs
class AppImageIT {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final String DISPLAY = ":93";
    private static final int MINUTES = 6;

    @TempDir
    Path folder;

    @Test
    void the_image_starts_and_draws_the_practice() throws Exception {
        Path image = build();
        try (var files = Files.list(image.getParent().getParent().resolve("lib"))) {
            assertTrue(files.anyMatch(file -> file.toString().endsWith(".aot")), "no start-up cache was made");
        }
        Path practice = folder.resolve("practice");
        Path passphrase = Files.writeString(folder.resolve("passphrase"), "a passphrase for the image\n");
        run(List.of(
                image.toString(),
                "practice",
                "create",
                "--sample",
                "--practice",
                practice.toString(),
                "--passphrase-file",
                passphrase.toString()));
        Path screen = Files.createDirectory(folder.resolve("screen"));
        Process display = new ProcessBuilder(
                        "Xvfb", DISPLAY, "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-fbdir", screen.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("display.log").toFile())
                .start();
        try {
            ProcessBuilder studio = new ProcessBuilder(
                    image.toString(),
                    "open",
                    "--practice",
                    practice.toString(),
                    "--passphrase-file",
                    passphrase.toString(),
                    "--no-local-server");
            studio.environment().put("DISPLAY", DISPLAY);
            studio.environment().put("HOME", folder.toString());
            studio.environment().put("COACHLIBRE_ANNOUNCE", "1");
            studio.redirectError(folder.resolve("studio.log").toFile());
            Process running = studio.start();
            try (BufferedReader lines = running.inputReader()) {
                assertEquals("window", lines.readLine(), this::studioLog);
                assertEquals("usable", lines.readLine(), this::studioLog);
                assertTrue(colours(screen) > 20, () -> "the screen stays empty; " + studioLog());
            } finally {
                Processes.stop(running);
            }
        } finally {
            Processes.stop(display);
        }
    }

    private Path build() throws IOException, InterruptedException {
        Path out = HOME.resolve("benchmarks/target/image");
        ProcessBuilder builder = new ProcessBuilder(HOME.resolve("jlink/build").toString(), out.toString());
        builder.environment().put("COACHLIBRE_BUILT", "1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        finish(builder);
        return out.resolve("coachlibre/bin/coachlibre");
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        finish(new ProcessBuilder(command));
    }

    private void finish(ProcessBuilder builder) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "run", ".log");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String text = Files.readString(log);
        assertTrue(ended, () -> builder.command() + " did not end: " + text);
        assertEquals(0, process.exitValue(), text);
    }

    private String studioLog() {
        try {
            return Files.readString(folder.resolve("studio.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** How many colours the display shows, asked until there are many or ten seconds have gone by. */
    private static int colours(Path screen) throws IOException, InterruptedException {
        Path picture;
        try (var files = Files.list(screen)) {
            picture = files.findFirst().orElse(null);
        }
        assertNotNull(picture, "the display has no picture");
        int most = 0;
        for (int i = 0; i < 50 && most <= 20; i++) {
            ByteBuffer pixels = ByteBuffer.wrap(Files.readAllBytes(picture));
            pixels.position(4096); // behind the header of the xwd format and its colour table
            Set<Integer> seen = new HashSet<>();
            while (pixels.remaining() >= Integer.BYTES) {
                seen.add(pixels.getInt());
            }
            most = Math.max(most, seen.size());
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return most;
    }
}
