package org.coachlibre.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the programs that a benchmark compares, each for a bounded time. */
final class Processes {
    private static final Pattern KILOBYTES = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");
    private static final Pattern PEAK_KILOBYTES = Pattern.compile("(?m)^VmHWM:\\s+(\\d+) kB");

    private Processes() {}

    /** What {@code command} printed; fails when it ends with another code than 0 or takes longer than {@code seconds}. */
    static String output(int seconds, List<String> command) throws IOException, InterruptedException {
        Path file = Files.createTempFile("coachlibre-bench", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(file.toFile())
                    .start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " took longer than " + seconds + " s");
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + process.exitValue() + ": " + text);
            }
            return text;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Fails with the line that installs {@code program} when it is not on the path. */
    static void need(String program, String debianPackage) throws IOException, InterruptedException {
        if (new ProcessBuilder("sh", "-c", "command -v " + program + " >/dev/null")
                        .start()
                        .waitFor()
                != 0) {
            throw new IOException(program + " is missing; install it with: sudo apt-get install " + debianPackage);
        }
    }

    /** The resident memory of a process in MB, as Linux counts it. */
    static double residentMegabytes(long pid) {
        try {
            Matcher matcher = KILOBYTES.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
            return matcher.find() ? Long.parseLong(matcher.group(1)) / 1024.0 : Double.NaN;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the end of a process and returns the most memory it held, as Linux counted it at most 5 ms before its end. */
    static double peakMegabytesUntilEnd(Process process, int seconds) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        double peak = 0;
        while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakMegabytes(process.pid()));
            if (System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IOException("A measured program took longer than " + seconds + " s");
            }
        }
        return peak;
    }

    private static double peakMegabytes(long pid) {
        try {
            Matcher matcher = PEAK_KILOBYTES.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
            return matcher.find() ? Long.parseLong(matcher.group(1)) / 1024.0 : 0;
        } catch (IOException e) {
            // It has just ended.
            return 0;
        }
    }

    /** Asks a process to end, and ends it when it has not within five seconds. */
    static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
