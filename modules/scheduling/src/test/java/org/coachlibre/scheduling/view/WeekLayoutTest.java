package org.coachlibre.scheduling.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.coachlibre.scheduling.BusyEntry;
import org.coachlibre.scheduling.TimeSpan;
import org.junit.jupiter.api.Test;

class WeekLayoutTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @Test
    void what_overlaps_shares_the_width_and_what_does_not_has_it_all() {
        List<String> placed = place(
                item("2026-06-01T07:00:00Z", "2026-06-01T09:00:00Z"),
                item("2026-06-01T08:00:00Z", "2026-06-01T10:00:00Z"),
                item("2026-06-01T09:00:00Z", "2026-06-01T09:30:00Z"),
                item("2026-06-01T10:00:00Z", "2026-06-01T11:00:00Z"));

        assertEquals(
                List.of("0 540-660 0/2 true", "0 600-720 1/2 true", "0 660-690 0/2 true", "0 720-780 0/1 true"),
                placed);
    }

    @Test
    void an_entry_over_midnight_has_a_piece_on_each_day() {
        assertEquals(
                List.of("0 1380-1440 0/1 true", "1 0-60 0/1 false"),
                place(item("2026-06-01T21:00:00Z", "2026-06-01T23:00:00Z")));
    }

    @Test
    void a_short_entry_is_tall_enough_to_be_read() {
        assertEquals(List.of("2 600-620 0/1 true"), place(item("2026-06-03T08:00:00Z", "2026-06-03T08:05:00Z")));
    }

    @Test
    void a_minute_of_the_wall_clock_is_an_instant_on_the_day_the_clocks_change() {
        LocalDate week = LocalDate.of(2026, 10, 19);

        assertEquals(Instant.parse("2026-10-25T08:00:00Z"), WeekLayout.instant(week, 6, 9 * 60, PARIS));
    }

    private static List<String> place(CalendarItem... items) {
        return WeekLayout.place(List.of(items), MONDAY, PARIS).stream()
                .map(piece -> piece.day() + " " + piece.from() + "-" + piece.to() + " " + piece.column() + "/"
                        + piece.columns() + " " + piece.first())
                .toList();
    }

    private static CalendarItem item(String start, String end) {
        return new CalendarItem.BusyItem(new BusyEntry(
                UUID.randomUUID(), "", new TimeSpan(Instant.parse(start), Instant.parse(end)), false, true, null));
    }
}
