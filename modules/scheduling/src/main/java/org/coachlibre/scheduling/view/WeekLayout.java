package org.coachlibre.scheduling.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.coachlibre.scheduling.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Where items stand in a week: by day, wall-clock minute, and side by side where they overlap. Pure. */
final class WeekLayout {
    static final int DAYS = 7;
    static final int MINUTES = 24 * 60;

    /** Less than this cannot hold a line of text. */
    private static final int SHORTEST = 20;

    private WeekLayout() {}

    /**
     * A piece of an item on one day.
     *
     * @param day 0 for the first day of the week
     * @param from minutes since 00:00 of the wall clock
     * @param to up to 1440
     * @param column which of {@code columns} equal columns it stands in
     * @param first whether the item begins with this piece
     */
    record Piece(CalendarItem item, int day, int from, int to, int column, int columns, boolean first) {}

    /** A stretch of one day without an item, such as open hours. */
    record Stretch(int day, int from, int to) {}

    static List<Piece> place(List<CalendarItem> items, LocalDate monday, ZoneId zone) {
        List<Piece> placed = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            List<Piece> pieces = new ArrayList<>();
            for (CalendarItem item : items) {
                Stretch stretch = cut(item.span(), day, monday, zone);
                if (stretch != null) {
                    boolean isFirst =
                            !item.span().start().atZone(zone).toLocalDate().isBefore(monday.plusDays(day));
                    int to = Math.min(MINUTES, Math.max(stretch.to(), stretch.from() + SHORTEST));
                    pieces.add(new Piece(item, day, stretch.from(), to, 0, 1, isFirst));
                }
            }
            placed.addAll(sideBySide(pieces));
        }
        return placed;
    }

    static List<Stretch> stretches(List<TimeSpan> spans, LocalDate monday, ZoneId zone) {
        List<Stretch> stretches = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            for (TimeSpan span : spans) {
                Stretch stretch = cut(span, day, monday, zone);
                if (stretch != null) {
                    stretches.add(stretch);
                }
            }
        }
        return stretches;
    }

    /** The instant of a wall-clock minute of a day of the week. */
    static Instant instant(LocalDate monday, int day, int minute, ZoneId zone) {
        return monday.plusDays(day)
                .atStartOfDay()
                .plusMinutes(minute)
                .atZone(zone)
                .toInstant();
    }

    private static @Nullable Stretch cut(TimeSpan span, int day, LocalDate monday, ZoneId zone) {
        LocalDateTime midnight = monday.plusDays(day).atStartOfDay();
        long from =
                ChronoUnit.MINUTES.between(midnight, span.start().atZone(zone).toLocalDateTime());
        long to = ChronoUnit.MINUTES.between(midnight, span.end().atZone(zone).toLocalDateTime());
        if (to <= 0 || from >= MINUTES) {
            return null;
        }
        return new Stretch(day, (int) Math.max(0, from), (int) Math.min(MINUTES, to));
    }

    /** Pieces that overlap, directly or through others, share the width; each takes the first free column. */
    private static List<Piece> sideBySide(List<Piece> pieces) {
        List<Piece> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingInt(Piece::from)
                .thenComparing(Comparator.comparingInt(Piece::to).reversed())
                .thenComparing(piece -> piece.item().id()));
        List<Piece> placed = new ArrayList<>();
        List<Piece> group = new ArrayList<>();
        List<Integer> columnEnds = new ArrayList<>();
        int groupEnd = -1;
        for (Piece piece : sorted) {
            if (piece.from() >= groupEnd) {
                placed.addAll(widened(group, columnEnds.size()));
                group.clear();
                columnEnds.clear();
            }
            int column = 0;
            while (column < columnEnds.size() && columnEnds.get(column) > piece.from()) {
                column++;
            }
            if (column == columnEnds.size()) {
                columnEnds.add(piece.to());
            } else {
                columnEnds.set(column, piece.to());
            }
            group.add(new Piece(piece.item(), piece.day(), piece.from(), piece.to(), column, 1, piece.first()));
            groupEnd = Math.max(groupEnd, piece.to());
        }
        placed.addAll(widened(group, columnEnds.size()));
        return placed;
    }

    private static List<Piece> widened(List<Piece> group, int columns) {
        return group.stream()
                .map(piece -> new Piece(
                        piece.item(), piece.day(), piece.from(), piece.to(), piece.column(), columns, piece.first()))
                .toList();
    }
}
