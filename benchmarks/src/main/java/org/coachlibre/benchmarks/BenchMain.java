package org.coachlibre.benchmarks;

import java.util.List;

/** {@code coachlibre bench [NAME...]}: runs the named benchmarks, all of them without a name. */
public final class BenchMain {
    private BenchMain() {}

    /** Exit code 0 when every promise was kept, 1 when one was not or could not be measured, 2 for an unknown name. */
    public static void main(String[] arguments) {
        List<Bench> all = Benches.all();
        if (List.of(arguments).contains("--help")) {
            System.out.println("coachlibre bench [NAME...] - measures, beside a named peer where there is one:");
            all.forEach(bench -> System.out.printf("  %-12s %s%n", bench.name(), bench.promise()));
            return;
        }
        List<String> asked = List.of(arguments);
        for (String name : asked) {
            if (all.stream().noneMatch(bench -> bench.name().equals(name))) {
                System.err.println("There is no benchmark called " + name + "; see coachlibre bench --help.");
                System.exit(2);
            }
        }
        Report report = new Report();
        boolean isKept = true;
        for (Bench bench : all) {
            if (asked.isEmpty() || asked.contains(bench.name())) {
                report.title(bench);
                isKept &= measured(bench, report);
            }
        }
        System.exit(isKept ? 0 : 1);
    }

    private static boolean measured(Bench bench, Report report) {
        try {
            return bench.run(report);
        } catch (Exception e) {
            report.line("not measured", String.valueOf(e.getMessage()));
            return false;
        }
    }
}
