package org.coachlibre.availability;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The hours of a host as united ranges of time: rules 1, 2 and 3. Immutable. */
final class WorkingHours {
    static final long DAY = 86_400L;

    /**
     * How many dates around the asked ones are looked at. Dates of a travel zone and of the host's zone differ by up to two
     * days, and a united range that reaches the edge from an asked day must be seen to be longer than 24 hours.
     */
    private static final int MARGIN_DAYS = 4;

    private final AvailabilityConfig config;
    private final List<List<Hours>> weekly;
    private final Map<Long, List<Hours>> overrides;

    WorkingHours(AvailabilityConfig config) {
        this.config = config;
        this.weekly = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            weekly.add(config.weekly().stream()
                    .filter(entry -> entry.days().contains(day))
                    .map(WeeklyHours::hours)
                    .filter(Hours::isOpen)
                    .toList());
        }
        this.overrides = new HashMap<>();
        for (DateOverride override : config.overrides()) {
            overrides.put(
                    override.date().toEpochDay(),
                    override.hours().stream().filter(Hours::isOpen).toList());
        }
    }

    /** The host's offsets for everything that {@link #ranges} of the same days may meet. */
    ZoneOffsets hostOffsets(long firstDay, long lastDay) {
        return offsets(config.zone(), firstDay, lastDay);
    }

    /** Every united range that holds an instant of the host dates {@code firstDay} to {@code lastDay}, and some more. */
    Spans ranges(ZoneOffsets host, long firstDay, long lastDay) {
        Map<ZoneId, ZoneOffsets> zones = new HashMap<>();
        zones.put(config.zone(), host);
        Spans entries = new Spans((int) (lastDay - firstDay) * 2 + 16);
        for (long day = firstDay - MARGIN_DAYS; day <= lastDay + MARGIN_DAYS; day++) {
            List<Hours> hours = hours(day);
            if (hours.isEmpty()) {
                continue;
            }
            ZoneOffsets zone = zones.computeIfAbsent(zoneOf(day), travelled -> offsets(travelled, firstDay, lastDay));
            for (Hours range : hours) {
                long start = zone.earlierInstant(day * DAY + range.from());
                long end = zone.laterInstant(day * DAY + range.to());
                if (end > start) {
                    entries.add(start, end);
                }
            }
        }
        return cutLong(entries.united(), host);
    }

    private static Spans cutLong(Spans united, ZoneOffsets host) {
        Spans cut = new Spans(united.size());
        for (int i = 0; i < united.size(); i++) {
            long start = united.start(i);
            long end = united.end(i);
            if (end - start > DAY) {
                for (long day = host.epochDay(start) + 1; host.earlierInstant(day * DAY) < end; day++) {
                    long midnight = host.earlierInstant(day * DAY);
                    if (midnight > start) {
                        cut.add(start, midnight);
                        start = midnight;
                    }
                }
            }
            cut.add(start, end);
        }
        return cut;
    }

    private List<Hours> hours(long day) {
        for (Away away : config.away()) {
            if (away.covers(day)) {
                return List.of();
            }
        }
        List<Hours> override = overrides.get(day);
        return override != null ? override : weekly.get((int) Math.floorMod(day + 3, 7L));
    }

    private ZoneId zoneOf(long day) {
        ZoneId zone = config.zone();
        for (Travel travel : config.travel()) {
            if (travel.covers(day)) {
                zone = travel.zone();
            }
        }
        return zone;
    }

    private static ZoneOffsets offsets(ZoneId zone, long firstDay, long lastDay) {
        return ZoneOffsets.of(zone, (firstDay - 2 * MARGIN_DAYS) * DAY, (lastDay + 2 * MARGIN_DAYS) * DAY);
    }
}
