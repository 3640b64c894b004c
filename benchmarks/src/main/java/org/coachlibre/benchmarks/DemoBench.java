package org.coachlibre.benchmarks;

import java.util.List;

/** The whole main job as a process: from an empty folder to a client's booking on the laptop, and its cancellation. */
final class DemoBench implements Bench {
    private static final int RUNS = 3;
    private static final int LONGEST = 120;

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String promise() {
        return "whole demo <= 20 s on 2 cores";
    }

    @Override
    public boolean run(Report report) throws Exception {
        double[] seconds = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            List<String> command = JavaProgram.command("-XX:TieredStopAtLevel=1");
            command.addAll(List.of("demo", "--json"));
            long from = System.nanoTime();
            Processes.output(LONGEST, command);
            seconds[i] = (System.nanoTime() - from) / 1e9;
            report.figure("run " + (i + 1), seconds[i], "s");
        }
        double median = Report.median(seconds);
        report.figure("median", median, "s");
        return report.verdict(median <= 20);
    }
}
