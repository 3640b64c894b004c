package org.coachlibre.icalendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.coachlibre.icalendar.Component.Property;
import org.coachlibre.icalendar.RecurrenceRules.RuleException;

/**
 * What a TZID means: the file's own VTIMEZONE first, then an IANA name, then a name of Windows (CLDR's
 * {@code windowsZones.xml}, territory 001), also behind a prefix such as {@code /mozilla.org/20050126_1/Europe/Paris}.
 */
final class ZoneTable {
    private static final Properties WINDOWS = windows();

    private final Map<String, ZoneRules> own = new HashMap<>();
    private final Map<String, Optional<ZoneRules>> known = new HashMap<>();

    /** Reads the VTIMEZONEs of {@code calendar}; onsets later than {@code until} are not worked out. */
    ZoneTable(Component calendar, Instant until, RecurrenceRules rules) {
        LocalDateTime last = LocalDateTime.ofInstant(until, ZoneOffset.UTC).plusYears(1);
        for (Component zone : calendar.children("VTIMEZONE")) {
            readOwn(zone, last, rules)
                    .ifPresent(read -> own.put(zone.text("TZID").strip(), read));
        }
    }

    /** Empty when the zone cannot be read: it then counts as not given, the names are asked, and the reader is warned. */
    private static Optional<ZoneRules> readOwn(Component zone, LocalDateTime last, RecurrenceRules rules) {
        try {
            return Optional.of(rules(zone, last, rules));
        } catch (DateTimeException | IllegalArgumentException | RuleException e) {
            return Optional.empty();
        }
    }

    Optional<ZoneRules> find(String tzid) {
        ZoneRules given = own.get(tzid.strip());
        return given != null ? Optional.of(given) : known.computeIfAbsent(tzid, ZoneTable::byName);
    }

    private static Optional<ZoneRules> byName(String tzid) {
        String name = tzid.strip();
        while (!name.isEmpty()) {
            String windows = WINDOWS.getProperty(name);
            Optional<ZoneRules> rules = iana(windows == null ? name : windows);
            if (rules.isPresent()) {
                return rules;
            }
            int slash = name.indexOf('/');
            name = slash < 0 ? "" : name.substring(slash + 1);
        }
        return Optional.empty();
    }

    private static Optional<ZoneRules> iana(String name) {
        // ZoneId.of would also take "+02:00" or "Z", which no calendar means as a name.
        return ZoneId.getAvailableZoneIds().contains(name)
                ? Optional.of(ZoneId.of(name).getRules())
                : Optional.empty();
    }

    private record Onset(Instant at, ZoneOffset before, ZoneOffset after) {}

    private static ZoneRules rules(Component zone, LocalDateTime last, RecurrenceRules rules) throws RuleException {
        List<Onset> onsets = new ArrayList<>();
        for (String kind : List.of("STANDARD", "DAYLIGHT")) {
            for (Component observance : zone.children(kind)) {
                addOnsets(onsets, observance, last, rules);
            }
        }
        if (onsets.isEmpty()) {
            throw new DateTimeException("A zone without an observance");
        }
        onsets.sort(Comparator.comparing(Onset::at));
        ZoneOffset first = onsets.getFirst().before();
        ZoneOffset current = first;
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        for (Onset onset : onsets) {
            if (!onset.after().equals(current)) {
                transitions.add(
                        ZoneOffsetTransition.of(LocalDateTime.ofInstant(onset.at(), current), current, onset.after()));
                current = onset.after();
            }
        }
        return ZoneRules.of(first, first, List.of(), transitions, List.of());
    }

    private static void addOnsets(List<Onset> onsets, Component observance, LocalDateTime last, RecurrenceRules rules)
            throws RuleException {
        ZoneOffset before = offset(observance.word("TZOFFSETFROM"));
        ZoneOffset after = offset(observance.word("TZOFFSETTO"));
        LocalDateTime start = CalendarTimes.local(observance.word("DTSTART"));
        List<LocalDateTime> times = new ArrayList<>(List.of(start));
        for (Property written : observance.all("RRULE")) {
            RecurrenceRules.Rule rule = RecurrenceRules.parse(written.value());
            LocalDateTime end = rule.until().isEmpty()
                    ? last
                    : CalendarTimes.local(rule.until())
                            .plusSeconds(rule.until().endsWith("Z") ? before.getTotalSeconds() : 0);
            times.addAll(rules.times(rule, start, time -> !time.isAfter(end) && !time.isAfter(last)));
        }
        for (Property written : observance.all("RDATE")) {
            for (String date : written.value().split(",")) {
                times.add(CalendarTimes.local(date));
            }
        }
        times.forEach(time -> onsets.add(new Onset(time.toInstant(before), before, after)));
    }

    private static ZoneOffset offset(String written) {
        if (!written.matches("[+-]\\d{4}(\\d{2})?")) {
            throw new DateTimeException("No offset: " + written);
        }
        int sign = written.charAt(0) == '-' ? -1 : 1;
        int hours = Integer.parseInt(written.substring(1, 3));
        int minutes = Integer.parseInt(written.substring(3, 5));
        int seconds = written.length() > 5 ? Integer.parseInt(written.substring(5, 7)) : 0;
        return ZoneOffset.ofHoursMinutesSeconds(sign * hours, sign * minutes, sign * seconds);
    }

    private static Properties windows() {
        Properties names = new Properties();
        try (InputStream in = ZoneTable.class.getResourceAsStream("windows-zones.properties")) {
            if (in == null) {
                throw new IllegalStateException("windows-zones.properties is missing from this program");
            }
            names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
