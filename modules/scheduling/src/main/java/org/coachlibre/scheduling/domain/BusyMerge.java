package org.coachlibre.scheduling.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.coachlibre.availability.Busy;
import org.coachlibre.scheduling.BusyEntry;

/** Makes of many entries the few stretches of time that are taken, so that nobody learns more than that. Pure. */
public final class BusyMerge {
    private BusyMerge() {}

    /** The blocking entries as stretches that neither overlap nor touch, by start. */
    public static List<Busy> merge(List<BusyEntry> entries) {
        List<BusyEntry> sorted = entries.stream()
                .filter(BusyEntry::blocks)
                .sorted(Comparator.comparing(entry -> entry.span().start()))
                .toList();
        List<Busy> merged = new ArrayList<>();
        for (BusyEntry entry : sorted) {
            Instant start = entry.span().start();
            Instant end = entry.span().end();
            if (!merged.isEmpty() && !start.isAfter(merged.getLast().end())) {
                Busy last = merged.removeLast();
                merged.add(new Busy(last.start(), end.isAfter(last.end()) ? end : last.end()));
            } else {
                merged.add(new Busy(start, end));
            }
        }
        return merged;
    }
}
