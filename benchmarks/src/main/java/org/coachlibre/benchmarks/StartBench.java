package org.coachlibre.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Start of the app image on a virtual display, warm disk, from exec: until the window is shown, until the practice can be
 * used, and the resident memory ten seconds later. Opened by the session's keyring, as after a login, and once more with a passphrase,
 * which takes the second that deriving a key from one must take. The peer is GNOME Calendar on the same display in the same run.
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
        try (SessionKeyring keyring = SessionKeyring.start(home)) {
            Map<String, String> environment = new HashMap<>();
            keyring.into(environment);
            environment.put("HOME", home.toString());
            Path byKeyring = BenchPractice.sampleByKeyring(home.resolve("by-keyring"), environment);
            boolean isKept = figures(report, "by keyring", new Studio(image, byKeyring, null, environment));
            Path locked = BenchPractice.sample(home.resolve("practice"));
            figures(
                    report,
                    "by passphrase",
                    new Studio(image, locked, BenchPractice.passphraseFile(locked), environment));
            peer(report, home);
            return report.verdict(isKept);
        } finally {
            Processes.stop(display);
        }
    }

    /** @param passphrase the file it is in; null: the keyring opens the practice */
    private record Studio(
            Path image, Path practice, @Nullable Path passphrase, Map<String, String> environment) {
        List<String> command() {
            List<String> command =
                    new ArrayList<>(List.of(image.toString(), "open", "--practice", practice.toString()));
            if (passphrase != null) {
                command.addAll(List.of("--passphrase-file", passphrase.toString()));
            }
            command.add("--no-local-server");
            return command;
        }
    }

    private static boolean figures(Report report, String how, Studio studio) throws Exception {
        ours(studio, 1); // warms the disk cache
        List<Start> starts = ours(studio, RUNS);
        double window = Report.median(starts.stream().mapToDouble(Start::window).toArray());
        double usable = Report.median(starts.stream().mapToDouble(Start::usable).toArray());
        double memory =
                Report.median(starts.stream().mapToDouble(Start::megabytes).toArray());
        report.figure("CoachLibre, " + how + ": window shown, median of " + RUNS, window, "ms");
        report.figure("CoachLibre, " + how + ": usable, median of " + RUNS, usable, "ms");
        report.figure("CoachLibre, " + how + ": idle memory, median of " + RUNS, memory, "MB");
        return window <= 800 && usable <= 1300 && memory <= 300;
    }

    private record Start(double window, double usable, double megabytes) {}

    private static List<Start> ours(Studio studio, int runs) throws Exception {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            ProcessBuilder builder = new ProcessBuilder(studio.command());
            builder.environment().putAll(studio.environment());
            environment(builder.environment());
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

    private static void environment(Map<String, String> environment) {
        environment.put("DISPLAY", DISPLAY);
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
            environment(builder.environment());
            builder.environment().put("HOME", home.toString());
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
