package org.coachlibre.icalendar;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.coachlibre.icalendar.RecurrenceRules.RuleException;

/**
 * One rule of repetition as written, checked more strictly than lib-recur does, which passes over a part that is out of its
 * range and would then repeat on days that nobody wrote. The limit ("UNTIL") is taken out of the rule and left to the caller,
 * who knows the zone it is meant in.
 *
 * @param text the rule without its limit
 * @param until as written, empty when there is none
 * @param frequency such as {@code WEEKLY}
 * @param interval at least 1
 * @param count of times, 0 when there is none
 * @param parts the names of the parts that are written
 */
record RuleText(String text, String until, String frequency, int interval, int count, Set<String> parts) {
    private static final int LONGEST_RULE = 2_000;
    private static final int MOST_TIMES_IN_A_DAY = 100;
    private static final Set<String> FREQUENCIES =
            Set.of("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY");
    private static final Set<String> WITHOUT_SHORTCUT =
            Set.of("BYSETPOS", "BYWEEKNO", "BYYEARDAY", "BYEASTER", "RSCALE");
    private static final Pattern DAY = Pattern.compile("([+-]?(?:[1-9]|[1-4]\\d|5[0-3]))?(?:MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,4}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,10}");

    /** What the numbers of a part may be; {@code backwards} when they may be counted from the end. */
    private record Range(int least, int most, boolean backwards) {
        boolean contains(int number) {
            return (number >= least && number <= most) || (backwards && -number >= least && -number <= most);
        }
    }

    private static final Map<String, Range> RANGES = Map.of(
            "BYSECOND", new Range(0, 60, false),
            "BYMINUTE", new Range(0, 59, false),
            "BYHOUR", new Range(0, 23, false),
            "BYMONTHDAY", new Range(1, 31, true),
            "BYYEARDAY", new Range(1, 366, true),
            "BYWEEKNO", new Range(1, 53, true),
            "BYMONTH", new Range(1, 12, false),
            "BYSETPOS", new Range(1, 366, true));

    static RuleText parse(String written) throws RuleException {
        if (written.length() > LONGEST_RULE) {
            throw new RuleException(written);
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part :
                written.toUpperCase(Locale.ROOT).replaceAll("\\s", "").split(";")) {
            int equals = part.indexOf('=');
            if (!part.isEmpty()
                    && (equals < 1 || parts.put(part.substring(0, equals), part.substring(equals + 1)) != null)) {
                throw new RuleException(written);
            }
        }
        String frequency = parts.getOrDefault("FREQ", "");
        if (!FREQUENCIES.contains(frequency)) {
            throw new RuleException(written);
        }
        long timesInADay = 1;
        StringBuilder text = new StringBuilder("FREQ=").append(frequency);
        for (Map.Entry<String, String> part : parts.entrySet()) {
            String name = part.getKey();
            if (!isRight(name, part.getValue())) {
                throw new RuleException(written);
            }
            if (name.equals("BYHOUR") || name.equals("BYMINUTE") || name.equals("BYSECOND")) {
                timesInADay *= part.getValue().split(",").length;
            }
            if (!name.equals("UNTIL") && !name.equals("FREQ") && !name.startsWith("X-")) {
                text.append(';').append(name).append('=').append(part.getValue());
            }
        }
        if (timesInADay > MOST_TIMES_IN_A_DAY) {
            throw new RuleException(written);
        }
        return new RuleText(
                text.toString(),
                parts.getOrDefault("UNTIL", ""),
                frequency,
                number(parts.getOrDefault("INTERVAL", "1")),
                number(parts.getOrDefault("COUNT", "0")),
                Set.copyOf(parts.keySet()));
    }

    /** Whether it gives times within a day, from its start on. */
    boolean isSubDaily() {
        return frequency.equals("HOURLY") || frequency.equals("MINUTELY") || frequency.equals("SECONDLY");
    }

    /**
     * A later start from which the rule gives the same times, not after {@code earliest}; {@code start} itself where there is
     * none. A series that has gone on for years costs no more than a new one.
     */
    LocalDateTime startNear(LocalDateTime start, LocalDateTime earliest) {
        if (count > 0 || !earliest.isAfter(start) || parts.stream().anyMatch(WITHOUT_SHORTCUT::contains)) {
            return start;
        }
        int day = start.getDayOfMonth();
        return switch (frequency) {
            case "YEARLY" ->
                day == 29 && start.getMonthValue() == 2
                        ? start
                        : start.plusYears(whole(ChronoUnit.YEARS.between(start, earliest)));
            case "MONTHLY" -> day > 28 ? start : start.plusMonths(whole(ChronoUnit.MONTHS.between(start, earliest)));
            default -> {
                long period = period().toSeconds() * interval;
                yield start.plusSeconds(Duration.between(start, earliest).toSeconds() / period * period);
            }
        };
    }

    /** The length of one period of a weekly, daily or more frequent rule. */
    Duration period() {
        return switch (frequency) {
            case "WEEKLY" -> Duration.ofDays(7);
            case "DAILY" -> Duration.ofDays(1);
            case "HOURLY" -> Duration.ofHours(1);
            case "MINUTELY" -> Duration.ofMinutes(1);
            default -> Duration.ofSeconds(1);
        };
    }

    private long whole(long periods) {
        return periods / interval * interval;
    }

    private static boolean isRight(String name, String value) {
        Range range = RANGES.get(name);
        if (range != null) {
            for (String number : value.split(",", -1)) {
                if (!NUMBER.matcher(number).matches() || !range.contains(Integer.parseInt(number))) {
                    return false;
                }
            }
            return true;
        }
        return switch (name) {
            case "BYDAY" -> {
                for (String day : value.split(",", -1)) {
                    if (!DAY.matcher(day).matches()) {
                        yield false;
                    }
                }
                yield true;
            }
            case "WKST" -> value.length() == 2 && DAY.matcher(value).matches();
            case "INTERVAL", "COUNT" -> WHOLE.matcher(value).matches() && Long.parseLong(value) > 0;
            default -> true;
        };
    }

    private static int number(String written) {
        return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(written));
    }
}
