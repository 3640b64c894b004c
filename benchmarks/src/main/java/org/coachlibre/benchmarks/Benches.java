package org.coachlibre.benchmarks;

import java.util.List;

/** Every benchmark, in the order they run. */
final class Benches {
    private Benches() {}

    static List<Bench> all() {
        return List.of(
                new SlotsBench(),
                new IcsBench(),
                new CalDavBench(),
                new PeopleBench(),
                new CommitsBench(),
                new PublishBench(),
                new SiteBench(),
                new PageBench(),
                new TypingBench(),
                new SlotsPageBench(),
                new DemoBench(),
                new StartBench());
    }
}
