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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.coachlibre.icalendar.Component.Property;
import org.coachlibre.icalendar.RecurrenceRules.RuleException;
import org.coachlibre.icalendar.RecurrenceRules.Wish;

/**
 * What a TZID means: the file's own VTIMEZONE first, then an IANA name, then a name of Windows (CLDR's
 * {@code windowsZones.xml}, territory 001, and names of older versions), also behind a prefix such as
 * {@code /mozilla.org/20050126_1/Europe/Paris}.
 */
final class ZoneTable {
    private static final Properties WINDOWS = windows();
    private static final Map<String, String> IANA = ianaNames();
    private static final int MOST_ONSETS = 2_000;

    private final Map<String, ZoneRules> own = new HashMap<>();
    private final Map<String, Optional<ZoneRules>> known = new HashMap<>();

    /** Reads the VTIMEZONEs of {@code calendar}, which then hold from some years before {@code from} to {@code until}. */
    ZoneTable(Component calendar, Instant from, Instant until, RecurrenceRules rules) {
        LocalDateTime first = LocalDateTime.ofInstant(from, ZoneOffset.UTC).minusYears(4);
        LocalDateTime last = LocalDateTime.ofInstant(until, ZoneOffset.UTC).plusYears(2);
        for (Component zone : calendar.children("VTIMEZONE")) {
            readOwn(zone, first, last, rules)
                    .ifPresent(read -> own.put(zone.text("TZID").strip(), read));
        }
    }

    /** Empty when the zone cannot be read: it then counts as not given, the names are asked, and the reader is warned. */
    private static Optional<ZoneRules> readOwn(
            Component zone, LocalDateTime first, LocalDateTime last, RecurrenceRules rules) {
        try {
            return Optional.of(rules(zone, first, last, rules));
        } catch (DateTimeException | IllegalArgumentException | RuleException e) {
            return Optional.empty();
        }
    }

    Optional<ZoneRules> find(String tzid) {
        String name = tzid.strip();
        ZoneRules given = own.get(name);
        return given != null ? Optional.of(given) : known.computeIfAbsent(name, ZoneTable::byName);
    }

    private static Optional<ZoneRules> byName(String tzid) {
        String name = tzid;
        while (!name.isEmpty()) {
            String windows = WINDOWS.getProperty(standard(name));
            String iana = IANA.get((windows == null ? name : windows).toLowerCase(Locale.ROOT));
            if (iana != null) {
                return Optional.of(ZoneId.of(iana).getRules());
            }
            int slash = name.indexOf('/');
            name = slash < 0 ? "" : name.substring(slash + 1);
        }
        return Optional.empty();
    }

    /** Windows calls the zone by its winter name all year; some programs write the summer's, old ones neither. */
    private static String standard(String name) {
        if (name.endsWith(" Daylight Time")) {
            return name.replace(" Daylight Time", " Standard Time");
        }
        return WINDOWS.containsKey(name) ? name : name + " Standard Time";
    }

    /** By lower-case name. "+02:00" and "Z" are not among them: no calendar means them as a name. */
    private static Map<String, String> ianaNames() {
        Map<String, String> names = new HashMap<>();
        ZoneId.getAvailableZoneIds().forEach(name -> names.put(name.toLowerCase(Locale.ROOT), name));
        return names;
    }

    private record Onset(Instant at, ZoneOffset before, ZoneOffset after) {}

    private static ZoneRules rules(Component zone, LocalDateTime first, LocalDateTime last, RecurrenceRules rules)
            throws RuleException {
        List<Onset> onsets = new ArrayList<>();
        for (String kind : List.of("STANDARD", "DAYLIGHT")) {
            for (Component observance : zone.children(kind)) {
                addOnsets(onsets, observance, first, last, rules);
            }
        }
        if (onsets.isEmpty()) {
            throw new DateTimeException("A zone without an observance");
        }
        onsets.sort(Comparator.comparing(Onset::at));
        ZoneOffset initial = onsets.getFirst().before();
        ZoneOffset current = initial;
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        for (Onset onset : onsets) {
            if (!onset.after().equals(current)) {
                transitions.add(
                        ZoneOffsetTransition.of(LocalDateTime.ofInstant(onset.at(), current), current, onset.after()));
                current = onset.after();
            }
        }
        return ZoneRules.of(initial, initial, List.of(), transitions, List.of());
    }

    private static void addOnsets(
            List<Onset> onsets, Component observance, LocalDateTime first, LocalDateTime last, RecurrenceRules rules)
            throws RuleException {
        ZoneOffset before = offset(observance.word("TZOFFSETFROM"));
        ZoneOffset after = offset(observance.word("TZOFFSETTO"));
        LocalDateTime start = CalendarTimes.local(observance.word("DTSTART"));
        List<LocalDateTime> times = new ArrayList<>(List.of(start));
        for (Property written : observance.all("RRULE")) {
            RuleText rule = RuleText.parse(written.value());
            LocalDateTime end = rule.until().isEmpty()
                    ? last
                    : CalendarTimes.local(rule.until())
                            .plusSeconds(rule.until().endsWith("Z") ? before.getTotalSeconds() : 0);
            Wish wish = new Wish(first, time -> true, time -> !time.isAfter(end) && !time.isAfter(last), MOST_ONSETS);
            times.addAll(rules.times(rule, start, wish).times());
        }
        for (Property written : observance.all("RDATE")) {
            for (String date : written.value().split(",")) {
                times.add(CalendarTimes.local(date));
            }
        }
        times.forEach(time -> onsets.add(new Onset(time.toInstant(before), before, after)));
    }

    private static ZoneOffset offset(String written) {
        String digits = written.replace(":", "");
        if (!digits.matches("[+-]\\d{4}(\\d{2})?")) {
            throw new DateTimeException("No offset: " + written);
        }
        int sign = digits.charAt(0) == '-' ? -1 : 1;
        int hours = Integer.parseInt(digits.substring(1, 3));
        int minutes = Integer.parseInt(digits.substring(3, 5));
        int seconds = digits.length() > 5 ? Integer.parseInt(digits.substring(5, 7)) : 0;
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
