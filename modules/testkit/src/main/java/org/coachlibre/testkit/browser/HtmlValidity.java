package org.coachlibre.testkit.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The Nu Html Checker (vnu) in a process of its own, without the network. Starting it takes some seconds: give it many pages. */
public final class HtmlValidity {
    private static final int SECONDS = 180;

    private HtmlValidity() {}

    /**
     * What is wrong with whole HTML documents, a line each that begins with the page's name; empty when all are valid. Warnings and
     * remarks are left out.
     *
     * @param pages name to HTML
     */
    public static List<String> faults(Map<String, String> pages) {
        try {
            Path folder = Files.createTempDirectory("html-validity");
            List<Path> files = new ArrayList<>();
            List<String> names = List.copyOf(pages.keySet());
            for (String name : names) {
                Path file = folder.resolve(files.size() + ".html");
                Files.writeString(file, pages.getOrDefault(name, ""));
                files.add(file);
            }
            List<String> faults = check(files, folder.resolve("report")).stream()
                    .map(line -> named(line, folder, names))
                    .toList();
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(folder.resolve("report"));
            Files.delete(folder);
            return faults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> check(List<Path> files, Path report) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss4m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "nu.validator.client.SimpleCommandLineValidator",
                "--errors-only",
                "--exit-zero-always",
                "--format",
                "gnu"));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(report.toFile())
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The HTML checker did not end within " + SECONDS + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while pages were checked", e);
        }
        List<String> lines = Files.readAllLines(report);
        if (process.exitValue() != 0) {
            throw new IllegalStateException("The HTML checker failed: " + lines);
        }
        return lines;
    }

    private static String named(String line, Path folder, List<String> names) {
        String prefix = "\"file:" + folder + "/";
        int end = line.indexOf(".html\"");
        return line.startsWith(prefix) && end > 0
                ? names.get(Integer.parseInt(line.substring(prefix.length(), end))) + line.substring(end + 6)
                : line;
    }

    private static String classPath() throws IOException {
        try (InputStream in = HtmlValidity.class.getResourceAsStream("/html-checker.class-path")) {
            if (in == null) {
                throw new IllegalStateException("The HTML checker's class path was not written by the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
