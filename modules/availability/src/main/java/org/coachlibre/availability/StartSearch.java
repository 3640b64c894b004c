package org.coachlibre.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * Finds the starts of host-local dates in the order of rule 10: hours, minus busy, bookings and holds with their gaps, cut by
 * notice; then packing; then limits. The window is left to the caller. Immutable; taken time is sorted once.
 */
final class StartSearch {
    private final AvailabilityConfig config;
    private final SessionRules type;
    private final WorkingHours hours;
    private final StartLayout layout;
    private final Blocks blocks;
    private final Spans taken;
    private final BookedStarts booked;

    StartSearch(AvailabilityConfig config) {
        this.config = config;
        this.type = config.type();
        this.hours = new WorkingHours(config);
        this.layout = new StartLayout(type);
        this.blocks = new Blocks(type);
        this.taken = blocks.of(config.busy(), config.bookings());
        this.booked = new BookedStarts(config);
    }

    /** Every start whose host-local date is from {@code firstDay} to {@code lastDay}; in no order. */
    List<FoundStart> starts(Instant now, long firstDay, long lastDay) {
        ZoneOffsets host = hours.hostOffsets(firstDay, lastDay);
        Spans ranges = hours.ranges(host, firstDay, lastDay);
        List<Hold> holds = liveHolds(now);
        Found found = new Found(host, firstDay, lastDay);
        layFree(ranges, blocks.with(taken, holds), host, Blocks.ceiling(now.plus(type.notice())), found);
        addBooked(now, holds, host, found);
        addHeld(now, holds, ranges, found);
        return found.starts;
    }

    /** The host-local dates from {@code firstDay} to {@code lastDay} that have a start, in order. */
    long[] daysWithStarts(Instant now, long firstDay, long lastDay) {
        return starts(now, firstDay, lastDay).stream()
                .mapToLong(FoundStart::hostDay)
                .distinct()
                .sorted()
                .toArray();
    }

    /** Whether a session at {@code start} would come too near to something that is there. */
    boolean isTaken(Instant now, Instant start) {
        return blocks.with(taken, liveHolds(now))
                .overlaps(start.getEpochSecond(), Blocks.ceiling(start.plus(type.length())));
    }

    boolean isRoomOn(long hostDay) {
        return booked.isRoomOn(hostDay);
    }

    private void layFree(Spans ranges, Spans all, ZoneOffsets host, long notBefore, Found found) {
        int block = ranges.size() == 0 ? 0 : all.firstEndingAfter(ranges.start(0));
        for (int i = 0; i < ranges.size(); i++) {
            long start = ranges.start(i);
            long end = ranges.end(i);
            if (host.epochDay(end) < found.firstDay || host.epochDay(start) > found.lastDay) {
                continue;
            }
            while (block < all.size() && all.end(block) <= start) {
                block++;
            }
            int next = block;
            while (start < end) {
                long freeEnd = next < all.size() ? Math.min(end, all.start(next)) : end;
                if (freeEnd > start) {
                    layout.lay(host, Math.max(start, notBefore), freeEnd, found);
                }
                start = next < all.size() ? all.end(next) : end;
                next++;
            }
        }
    }

    /** A booked start with seats left is listed wherever it lies: hours, busy times and limits do not matter (rule 12). */
    private void addBooked(Instant now, List<Hold> holds, ZoneOffsets host, Found found) {
        if (type.seats() == 1) {
            return;
        }
        Map<Instant, Integer> held = seatsHeld(holds);
        Instant notBefore = now.plus(type.notice());
        booked.seats().tailMap(notBefore, true).forEach((start, seats) -> {
            long day = host.epochDay(start.getEpochSecond());
            long left = (long) type.seats() - seats - held.getOrDefault(start, 0);
            if (left > 0 && day >= found.firstDay && day <= found.lastDay) {
                found.starts.add(new FoundStart(start, day, (int) left));
            }
        });
    }

    /**
     * A start that is only held has one seat less for each hold (rule 12). It is not booked yet, so hours, other taken time
     * and limits still hold for it.
     */
    private void addHeld(Instant now, List<Hold> holds, Spans ranges, Found found) {
        if (type.seats() == 1) {
            return;
        }
        Instant notBefore = now.plus(type.notice());
        seatsHeld(holds).forEach((start, seats) -> {
            if (booked.seats().containsKey(start) || start.isBefore(notBefore) || seats >= type.seats()) {
                return;
            }
            long from = start.getEpochSecond();
            long to = Blocks.ceiling(start.plus(type.length()));
            List<Hold> others =
                    holds.stream().filter(hold -> !hold.start().equals(start)).toList();
            if (isWithin(ranges, from, to) && !blocks.with(taken, others).overlaps(from, to)) {
                found.add(start, type.seats() - seats);
            }
        });
    }

    private static boolean isWithin(Spans ranges, long from, long to) {
        int index = ranges.firstEndingAfter(from);
        return index < ranges.size() && ranges.start(index) <= from && ranges.end(index) >= to;
    }

    private static Map<Instant, Integer> seatsHeld(List<Hold> holds) {
        Map<Instant, Integer> seats = new TreeMap<>();
        holds.forEach(hold -> seats.merge(hold.start(), 1, BookedStarts::sum));
        return seats;
    }

    private List<Hold> liveHolds(Instant now) {
        return config.holds().isEmpty()
                ? List.of()
                : config.holds().stream()
                        .filter(hold -> now.isBefore(hold.expires()))
                        .toList();
    }

    /** Collects starts of the asked dates that the limits allow. */
    private final class Found implements LongConsumer {
        private final List<FoundStart> starts = new ArrayList<>();
        private final ZoneOffsets host;
        private final long firstDay;
        private final long lastDay;
        private long dayChecked = Long.MIN_VALUE;
        private boolean isRoom;

        Found(ZoneOffsets host, long firstDay, long lastDay) {
            this.host = host;
            this.firstDay = firstDay;
            this.lastDay = lastDay;
        }

        @Override
        public void accept(long start) {
            long day = host.epochDay(start);
            if (isAllowed(day)) {
                starts.add(new FoundStart(Instant.ofEpochSecond(start), day, type.seats()));
            }
        }

        void add(Instant start, int seatsLeft) {
            long day = host.epochDay(start.getEpochSecond());
            if (isAllowed(day)) {
                starts.add(new FoundStart(start, day, seatsLeft));
            }
        }

        private boolean isAllowed(long day) {
            if (day < firstDay || day > lastDay) {
                return false;
            }
            if (day != dayChecked) {
                dayChecked = day;
                isRoom = booked.isRoomOn(day);
            }
            return isRoom;
        }
    }
}
