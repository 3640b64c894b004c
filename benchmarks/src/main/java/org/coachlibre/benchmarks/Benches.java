package org.coachlibre.benchmarks;

import java.util.List;

/** Every benchmark, in the order they run. */
final class Benches {
    private Benches() {}

    static List<Bench> all() {
        return List.of(new SlotsBench(), new PeopleBench(), new PageBench(), new SlotsPageBench(), new SiteBench());
    }
}
