package org.coachlibre.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Start of the app image on a virtual display, warm disk, from exec: until the window is shown, until the practice can be
 * used, and the resident memory ten seconds later. The peer is GNOME Calendar on the same display in the same run.
 */
final class StartBench implements Bench {
    private static final int RUNS = 5;
    private static final String DISPLAY = ":94";

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String promise() {
        return "window <= 800 ms, usable <= 1300 ms, idle <= 300 MB";
    }

    @Override
    public boolean run(Report report) throws Exception {
        Path image = Path.of(System.getenv("COACHLIBRE_HOME"), "jlink", "target", "coachlibre", "bin", "coachlibre");
        if (!Files.isExecutable(image)) {
            throw new IOException("the app image is missing; make it with: jlink/build");
        }
        Processes.need("Xvfb", "xvfb");
        Path home = Files.createTempDirectory("coachlibre-bench");
        Process display = new ProcessBuilder("Xvfb", DISPLAY, "-screen", "0", "1920x1080x24", "-nolisten", "tcp")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            Path practice = BenchPractice.sample(home.resolve("practice"));
            ours(image, practice, home, 1); // warms the disk cache
            List<Start> starts = ours(image, practice, home, RUNS);
            double window =
                    Report.median(starts.stream().mapToDouble(Start::window).toArray());
            double usable =
                    Report.median(starts.stream().mapToDouble(Start::usable).toArray());
            double memory =
                    Report.median(starts.stream().mapToDouble(Start::megabytes).toArray());
            report.figure("CoachLibre: window shown, median of " + RUNS, window, "ms");
            report.figure("CoachLibre: usable, median of " + RUNS, usable, "ms");
            report.figure("CoachLibre: idle memory, median of " + RUNS, memory, "MB");
            peer(report, home);
            return report.verdict(window <= 800 && usable <= 1300 && memory <= 300);
        } finally {
            Processes.stop(display);
        }
    }

    private record Start(double window, double usable, double megabytes) {}

    private static List<Start> ours(Path image, Path practice, Path home, int runs) throws Exception {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            ProcessBuilder builder = new ProcessBuilder(
                    image.toString(),
                    "open",
                    "--practice",
                    practice.toString(),
                    "--passphrase-file",
                    BenchPractice.passphraseFile(practice).toString(),
                    "--no-local-server");
            environment(builder.environment(), home);
            builder.environment().put("COACHLIBRE_ANNOUNCE", "1");
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            long from = System.nanoTime();
            Process process = builder.start();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                double window = Double.NaN;
                double usable = Double.NaN;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.equals("window")) {
                        window = (System.nanoTime() - from) / 1e6;
                    } else if (line.equals("usable")) {
                        usable = (System.nanoTime() - from) / 1e6;
                        break;
                    }
                }
                if (Double.isNaN(usable)) {
                    throw new IOException("the studio ended before it could be used");
                }
                process.waitFor(10, TimeUnit.SECONDS); // idle: what is left after the start-up garbage is gone
                starts.add(new Start(window, usable, Processes.residentMegabytes(process.pid())));
            } finally {
                Processes.stop(process);
            }
        }
        return starts;
    }

    private static void environment(Map<String, String> environment, Path home) {
        environment.put("DISPLAY", DISPLAY);
        environment.put("HOME", home.toString());
        environment.remove("JAVA_TOOL_OPTIONS");
    }

    private static void peer(Report report, Path home) throws Exception {
        try {
            Processes.need("gnome-calendar", "gnome-calendar");
            Processes.need("xdotool", "xdotool");
        } catch (IOException e) {
            report.line("peer GNOME Calendar", "not measured: " + e.getMessage());
            return;
        }
        double[] windows = new double[3];
        double memory = Double.NaN;
        for (int i = 0; i < windows.length; i++) {
            ProcessBuilder builder = new ProcessBuilder("dbus-run-session", "gnome-calendar");
            environment(builder.environment(), home);
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            long from = System.nanoTime();
            Process process = builder.start();
            try {
                Processes.output(
                        30,
                        List.of(
                                "env",
                                "DISPLAY=" + DISPLAY,
                                "xdotool",
                                "search",
                                "--sync",
                                "--onlyvisible",
                                "--name",
                                "Calendar"));
                windows[i] = (System.nanoTime() - from) / 1e6;
                process.waitFor(5, TimeUnit.SECONDS);
                memory = process.descendants()
                        .filter(child -> child.info().command().orElse("").endsWith("gnome-calendar"))
                        .mapToDouble(child -> Processes.residentMegabytes(child.pid()))
                        .max()
                        .orElse(Double.NaN);
            } finally {
                // All of it, or the next run would find this one's window.
                List<ProcessHandle> all = process.descendants().toList();
                all.forEach(ProcessHandle::destroyForcibly);
                all.forEach(child -> child.onExit().join());
                Processes.stop(process);
            }
        }
        report.figure("peer GNOME Calendar: window, median of 3", Report.median(windows), "ms");
        report.figure("peer GNOME Calendar: memory", memory, "MB");
    }
}
