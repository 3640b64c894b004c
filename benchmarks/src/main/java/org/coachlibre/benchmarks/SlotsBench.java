package org.coachlibre.benchmarks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.coachlibre.availability.Availability;
import org.coachlibre.availability.AvailabilityConfig;
import org.coachlibre.availability.Busy;
import org.coachlibre.availability.DaySlots;
import org.coachlibre.availability.Hours;
import org.coachlibre.availability.SessionRules;
import org.coachlibre.availability.WeeklyHours;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Slots of sixty days with 2,000 busy entries, from the configuration to the list, with JMH. */
public class SlotsBench implements Bench {

    @Override
    public String name() {
        return "slots";
    }

    @Override
    public String promise() {
        return "slots for 60 days with 2,000 busy entries <= 2 ms warm";
    }

    @Override
    public boolean run(Report report) throws Exception {
        var results = new Runner(new OptionsBuilder()
                        .include(SlotsBench.class.getSimpleName() + ".sixtyDays")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        double millis = results.iterator().next().getPrimaryResult().getScore();
        report.figure("60 days, 2,000 busy entries, mean", millis, "ms");
        return report.verdict(millis <= 2);
    }

    /** What is asked. */
    @State(Scope.Benchmark)
    public static class Question {
        final Instant now = Instant.parse("2026-03-02T07:00:00Z");
        final LocalDate from = LocalDate.of(2026, 3, 2);
        final AvailabilityConfig config = config();

        private static AvailabilityConfig config() {
            Random random = new Random(1);
            Instant start = Instant.parse("2026-03-02T00:00:00Z");
            List<Busy> busy = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                Instant from = start.plus(Duration.ofMinutes(5L * random.nextInt(60 * 288)));
                busy.add(new Busy(from, from.plus(Duration.ofMinutes(5L * (1 + random.nextInt(12))))));
            }
            return AvailabilityConfig.of(
                            ZoneId.of("Europe/Paris"),
                            List.of(new WeeklyHours(EnumSet.allOf(DayOfWeek.class), Hours.parse("08:00", "20:00"))),
                            SessionRules.of("coaching", Duration.ofMinutes(45)))
                    .withBusy(busy);
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 5, time = 1)
    @Fork(1)
    public List<DaySlots> sixtyDays(Question question) {
        return Availability.slots(
                question.config, question.now, question.from, question.from.plusDays(59), question.config.zone());
    }
}
