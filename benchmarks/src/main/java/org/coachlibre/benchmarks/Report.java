package org.coachlibre.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Prints figures in one shape. Times are milliseconds unless the label says otherwise. */
final class Report {

    void title(Bench bench) {
        System.out.println();
        System.out.println(bench.name() + " - must reach: " + bench.promise());
    }

    void line(String label, String value) {
        System.out.printf(Locale.ROOT, "  %-46s %s%n", label, value);
    }

    void figure(String label, double value, String unit) {
        line(label, String.format(Locale.ROOT, "%,.2f %s", value, unit));
    }

    boolean verdict(boolean kept) {
        line("promise", kept ? "kept" : "NOT KEPT");
        return kept;
    }

    /** The middle of the sorted figures (the upper one of two). */
    static double median(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
