package org.coachlibre.scheduling.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coachlibre.availability.Busy;
import org.coachlibre.scheduling.BusyEntry;
import org.coachlibre.scheduling.TimeSpan;
import org.junit.jupiter.api.Test;

class ConflictsTest {
    @Test
    void a_hole_leaves_what_is_around_it() {
        TimeSpan entry = span(10, 14);

        assertEquals(List.of(span(10, 11), span(12, 14)), Conflicts.without(entry, span(11, 12)));
        assertEquals(List.of(span(12, 14)), Conflicts.without(entry, span(9, 12)));
        assertEquals(List.of(span(10, 13)), Conflicts.without(entry, span(13, 15)));
        assertEquals(List.of(), Conflicts.without(entry, span(9, 15)));
        assertEquals(List.of(entry), Conflicts.without(entry, span(15, 16)));
    }

    @Test
    void busy_times_are_told_merged_and_without_what_does_not_block() {
        List<Busy> merged = BusyMerge.merge(List.of(
                entry(span(13, 15), true),
                entry(span(10, 11), true),
                entry(span(11, 12), true),
                entry(span(14, 16), true),
                entry(span(17, 18), false)));

        assertEquals(List.of(new Busy(at(10), at(12)), new Busy(at(13), at(16))), merged);
    }

    private static BusyEntry entry(TimeSpan span, boolean blocks) {
        return new BusyEntry(UUID.randomUUID(), "", span, false, blocks, null);
    }

    private static TimeSpan span(int from, int to) {
        return new TimeSpan(at(from), at(to));
    }

    private static Instant at(int hour) {
        return Instant.parse("2026-06-01T00:00:00Z").plusSeconds(hour * 3600L);
    }
}
