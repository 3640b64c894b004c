package org.coachlibre.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A calendar file of 10 MB and 20,000 events to the busy times of a year, each run a process of its own from its start to its
 * end; beside it ical4j, which reads the same file and works out the same year.
 */
final class IcsBench implements Bench {
    private static final double MOST_SECONDS = 1.5;
    private static final double MOST_MEGABYTES = 200;
    private static final int RUNS = 5;

    @Override
    public String name() {
        return "ics";
    }

    @Override
    public String promise() {
        return "a 10 MB calendar of 20,000 events to a year's busy times <= 1.5 s and <= 200 MB, as its own process";
    }

    @Override
    public boolean run(Report report) throws Exception {
        Path folder = Files.createTempDirectory("coachlibre-ics");
        Path file = folder.resolve("calendar.ics");
        try {
            IcsFile.write(file);
            report.figure("the file", Files.size(file) / 1e6, "MB");
            report.line("programs waiting for a core (1 minute)", load());
            List<String> ours = JavaProgram.command("-Xmx200m");
            ours.addAll(List.of("ics", "busy", file.toString(), "--zone", "Europe/Paris", "--json"));
            ours.addAll(List.of("--from", "2026-01-01T00:00:00Z", "--until", "2027-01-01T00:00:00Z"));
            Figures figures = measured(ours, folder.resolve("ours.out"));
            String json = Files.readString(folder.resolve("ours.out"), StandardCharsets.UTF_8);
            report.line("busy times found", String.valueOf(json.split("\"start\"", -1).length - 1));
            report.figure("whole process, median of " + RUNS, figures.seconds(), "s");
            report.figure("most resident memory, the worst run", figures.megabytes(), "MB");
            List<String> peer = JavaProgram.command("-Xmx2g");
            peer.removeLast();
            peer.addAll(List.of(Ical4jPeer.class.getName(), file.toString()));
            Figures peers = measured(peer, folder.resolve("peer.out"));
            report.line(
                    "ical4j: times found",
                    Files.readString(folder.resolve("peer.out"), StandardCharsets.UTF_8)
                            .strip());
            report.figure("ical4j, whole process, median of " + RUNS, peers.seconds(), "s");
            report.figure("ical4j, most resident memory (-Xmx2g)", peers.megabytes(), "MB");
            return report.verdict(figures.seconds() <= MOST_SECONDS && figures.megabytes() <= MOST_MEGABYTES);
        } finally {
            for (String name : List.of("calendar.ics", "ours.out", "peer.out")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.deleteIfExists(folder);
        }
    }

    /** On a busy machine the time says more about the others. */
    private static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private record Figures(double seconds, double megabytes) {}

    private static Figures measured(List<String> command, Path output) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        double megabytes = 0;
        for (int run = 0; run < RUNS; run++) {
            long from = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            megabytes = Math.max(megabytes, Processes.peakMegabytesUntilEnd(process, 120));
            seconds.add((System.nanoTime() - from) / 1e9);
            if (process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
            }
        }
        return new Figures(
                Report.median(seconds.stream().mapToDouble(Double::doubleValue).toArray()), megabytes);
    }
}
