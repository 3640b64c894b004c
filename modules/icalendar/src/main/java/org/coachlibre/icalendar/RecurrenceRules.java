package org.coachlibre.icalendar;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * Works out rules of repetition on local times, so that a weekly session stays at its hour when the clocks change. The limit
 * ("UNTIL") is taken out of the rule and left to the caller, who knows the zone it is meant in.
 */
final class RecurrenceRules {
    private static final int LONGEST_RULE = 2_000;
    private static final int MOST_TIMES_IN_A_DAY = 100;
    private static final Pattern NEVER =
            Pattern.compile("(?:^|;)(?:INTERVAL|COUNT)=(?:0+|-\\d+)(?:;|$)|(?:=|,)[+-]?0+(?:MO|TU|WE|TH|FR|SA|SU)");

    /** The rule is against RFC 5545, or asks for more than is reasonable. */
    static final class RuleException extends Exception {
        private static final long serialVersionUID = 1L;

        RuleException(String rule) {
            super(rule);
        }
    }

    /** A rule without its limit; {@code until} is as written, empty when there is none. */
    record Rule(String text, String until) {}

    private int stepsLeft;

    RecurrenceRules(int steps) {
        this.stepsLeft = steps;
    }

    boolean isExhausted() {
        return stepsLeft <= 0;
    }

    static Rule parse(String written) throws RuleException {
        String upper = written.strip().toUpperCase(Locale.ROOT);
        if (upper.length() > LONGEST_RULE || NEVER.matcher(upper).find()) {
            throw new RuleException(written);
        }
        StringBuilder text = new StringBuilder();
        String until = "";
        long timesInADay = 1;
        for (String part : upper.split(";")) {
            if (part.startsWith("UNTIL=")) {
                until = part.substring("UNTIL=".length());
                continue;
            }
            if (part.startsWith("BYHOUR=") || part.startsWith("BYMINUTE=") || part.startsWith("BYSECOND=")) {
                timesInADay *= part.split(",").length;
            }
            text.append(text.isEmpty() ? "" : ";").append(part);
        }
        if (timesInADay > MOST_TIMES_IN_A_DAY) {
            throw new RuleException(written);
        }
        return new Rule(text.toString(), until);
    }

    /** The local times the rule gives from {@code start} on, while {@code wanted} says yes. */
    List<LocalDateTime> times(Rule rule, LocalDateTime start, Predicate<LocalDateTime> wanted) throws RuleException {
        List<LocalDateTime> times = new ArrayList<>();
        try {
            RecurrenceRuleIterator iterator = new RecurrenceRule(rule.text(), RecurrenceRule.RfcMode.RFC5545_LAX)
                    .iterator(new DateTime(
                            start.getYear(),
                            start.getMonthValue() - 1,
                            start.getDayOfMonth(),
                            start.getHour(),
                            start.getMinute(),
                            start.getSecond()));
            while (iterator.hasNext() && stepsLeft-- > 0) {
                DateTime next = iterator.nextDateTime();
                LocalDateTime time = LocalDateTime.of(
                        next.getYear(),
                        next.getMonth() + 1,
                        next.getDayOfMonth(),
                        next.getHours(),
                        next.getMinutes(),
                        Math.min(59, next.getSeconds()));
                if (!wanted.test(time)) {
                    break;
                }
                times.add(time);
            }
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException | ArithmeticException e) {
            throw new RuleException(rule.text());
        } catch (IllegalStateException e) {
            // lib-recur gives up after a thousand periods without a time ("30 February"): the rule has no more times.
            return times;
        }
        return times;
    }
}
