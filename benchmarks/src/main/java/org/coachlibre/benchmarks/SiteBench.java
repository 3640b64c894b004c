package org.coachlibre.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of Markdown into a site, as whole cold processes: the packaged program, Hugo and, where it is installed, Eleventy, in
 * turn, five times each. Every run writes into a folder of its own, and all are removed at the end: right after many files were
 * deleted, ext4 spends more time on finding room for new ones than any of the programs on its work.
 */
final class SiteBench implements Bench {
    private static final int ROUNDS = 5;
    private static final int SMALL = 1_000;
    private static final int LARGE = 10_000;
    private static final double MOST_MEGABYTES = 512;
    private static final Pattern TIMED = Pattern.compile("(?m)^TIMED ([0-9.]+) ([0-9]+)$");

    /** The figures of one program: wall seconds and peak resident megabytes, run by run. */
    private record Runs(List<Double> seconds, List<Double> megabytes) {
        Runs() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        double wall() {
            return Report.median(
                    seconds.stream().mapToDouble(Double::doubleValue).toArray());
        }

        double peak() {
            return Report.median(
                    megabytes.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    @Override
    public String name() {
        return "site";
    }

    @Override
    public String promise() {
        return "Markdown to a site, cold, median of five alternating runs: 1,000 pages <= Hugo; 10,000 pages <= 0.7 of Hugo, <= 512 MB";
    }

    @Override
    public boolean run(Report report) throws Exception {
        Processes.need("hugo", "hugo");
        Processes.need("/usr/bin/time", "time");
        Path program = program();
        Path work = Files.createTempDirectory("coachlibre-bench");
        try {
            double small = measured(report, work, program, SMALL, 1.0);
            double large = measured(report, work, program, LARGE, 0.7);
            return report.verdict(small <= 1.0 && large <= 0.7);
        } finally {
            remove(work);
        }
    }

    /** Our wall time as a share of Hugo's; infinite when the memory was too much. */
    private static double measured(Report report, Path work, Path program, int pages, double most) throws Exception {
        Path source = work.resolve("source-" + pages);
        new MarkdownCorpus(pages).write(source);
        Map<String, List<String>> programs = new TreeMap<>();
        programs.put(
                "CoachLibre", List.of(program.toString(), "site", "build", "--markdown", source.toString(), "--out"));
        programs.put("Hugo", List.of("hugo", "--quiet", "-s", source.toString(), "-d"));
        findEleventy()
                .ifPresent(path -> programs.put(
                        "Eleventy", List.of(path, "--quiet", "--input=" + source.resolve("content"), "--output")));
        Map<String, Runs> runs = new TreeMap<>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (Map.Entry<String, List<String>> one : programs.entrySet()) {
                Runs kept = round == 0 ? new Runs() : runs.computeIfAbsent(one.getKey(), name -> new Runs());
                Path out = work.resolve("out-" + pages + "-" + one.getKey() + "-" + round);
                List<String> command = new ArrayList<>(one.getValue());
                command.add(out.toString());
                timed(command, kept);
                if (!Files.exists(out.resolve("posts/page-1/index.html"))) {
                    throw new IOException(one.getKey() + " wrote no pages");
                }
            }
        }
        runs.forEach((name, one) -> {
            report.figure(name + ", " + pages + " pages, wall", one.wall(), "s");
            report.figure(name + ", " + pages + " pages, peak memory", one.peak(), "MB");
        });
        Runs ours = runs.getOrDefault("CoachLibre", new Runs());
        Runs hugo = runs.getOrDefault("Hugo", new Runs());
        double ratio = ours.wall() / hugo.wall();
        report.figure("of Hugo's wall (at most " + most + ")", ratio, "");
        return ours.peak() <= MOST_MEGABYTES ? ratio : Double.POSITIVE_INFINITY;
    }

    private static void timed(List<String> command, Runs runs) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(List.of("/usr/bin/time", "-f", "TIMED %e %M"));
        whole.addAll(command);
        Matcher matcher = TIMED.matcher(Processes.output(600, whole));
        if (!matcher.find()) {
            throw new IOException("/usr/bin/time printed nothing");
        }
        runs.seconds().add(Double.parseDouble(matcher.group(1)));
        runs.megabytes().add(Double.parseDouble(matcher.group(2)) / 1024);
    }

    /** The packaged program: what people run, with its cache. */
    private static Path program() throws IOException {
        Path home =
                Path.of(Optional.ofNullable(System.getenv("COACHLIBRE_HOME")).orElse("."));
        Path image = Optional.ofNullable(System.getenv("COACHLIBRE_IMAGE"))
                .map(Path::of)
                .orElse(home.resolve("jlink/target/coachlibre"));
        Path program = image.resolve("bin/coachlibre");
        if (!Files.isExecutable(program)) {
            throw new IOException("the packaged program is missing; make it with: jlink/build");
        }
        return program.toAbsolutePath();
    }

    /** Eleventy is measured where somebody installed it: npm install --prefix DIR @11ty/eleventy, then COACHLIBRE_ELEVENTY=DIR. */
    private static Optional<String> findEleventy() {
        return Optional.ofNullable(System.getenv("COACHLIBRE_ELEVENTY"))
                .map(folder -> Path.of(folder, "node_modules/.bin/eleventy"))
                .filter(Files::isExecutable)
                .map(Path::toString);
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
