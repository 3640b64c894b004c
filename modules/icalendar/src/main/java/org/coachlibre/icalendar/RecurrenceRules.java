package org.coachlibre.icalendar;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** Works out rules of repetition on local times, so that a weekly session stays at its hour when the clocks change. */
final class RecurrenceRules {
    private static final int MOST_STEPS_OF_A_RULE = 200_000;
    /** lib-recur gives up after a thousand periods without a time, at the cost of about so many steps. */
    private static final int STEPS_OF_GIVING_UP = 100;

    private static final int PERIODS_OF_GIVING_UP = 990;
    private static final int LAST_YEAR = 9_998;

    /** The rule is against RFC 5545, or asks for more than is reasonable. */
    static final class RuleException extends Exception {
        private static final long serialVersionUID = 1L;

        RuleException(String rule) {
            super(rule);
        }
    }

    /**
     * Which times are wanted.
     *
     * @param earliest no time before it is wanted
     * @param keeps whether a time is wanted
     * @param goesOn false from the first time on that is too late
     * @param most how many are wanted
     */
    record Wish(LocalDateTime earliest, Predicate<LocalDateTime> keeps, Predicate<LocalDateTime> goesOn, int most) {}

    /** The times; not {@code complete} when a limit ended the work. */
    record Times(List<LocalDateTime> times, boolean complete) {}

    private int stepsLeft;

    RecurrenceRules(int steps) {
        this.stepsLeft = steps;
    }

    /** The local times the rule gives from {@code start} on. */
    Times times(RuleText rule, LocalDateTime start, Wish wish) throws RuleException {
        Work work = new Work(rule, start, wish, Math.min(MOST_STEPS_OF_A_RULE, stepsLeft));
        try {
            boolean complete = work.run();
            return new Times(work.found, complete);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException | ArithmeticException e) {
            throw new RuleException(rule.text());
        } finally {
            stepsLeft -= work.steps;
        }
    }

    /** The working out of one rule. */
    private static final class Work {
        private final RuleText rule;
        private final LocalDateTime start;
        private final Wish wish;
        private final int mostSteps;
        private final List<LocalDateTime> found = new ArrayList<>();
        private int steps;
        private LocalDateTime last;
        private boolean isOver;

        Work(RuleText rule, LocalDateTime start, Wish wish, int mostSteps) {
            this.rule = rule;
            this.start = start;
            this.wish = wish;
            this.mostSteps = mostSteps;
            this.last = start;
        }

        /** Returns whether all wanted times were found. */
        boolean run() throws InvalidRecurrenceRuleException {
            RecurrenceRule parsed = new RecurrenceRule(rule.text(), RecurrenceRule.RfcMode.RFC5545_LAX);
            LocalDateTime anchor = rule.startNear(start, wish.earliest());
            while (true) {
                last = anchor;
                try {
                    return iterate(parsed.iterator(dateTime(anchor)));
                } catch (IllegalArgumentException | IllegalStateException e) {
                    // No time in the next thousand periods. Of "30 February" there is never one; "each minute in
                    // January"
                    // has some again later.
                    steps += STEPS_OF_GIVING_UP;
                    if (!rule.isSubDaily() || rule.count() > 0 || isOver) {
                        return true;
                    }
                    anchor = rule.startNear(
                            anchor,
                            last.plusSeconds(
                                    PERIODS_OF_GIVING_UP * rule.period().toSeconds() * rule.interval()));
                    if (anchor.getYear() > LAST_YEAR || !wish.goesOn().test(anchor)) {
                        return true;
                    }
                    if (!anchor.isAfter(last) || steps > mostSteps) {
                        return false;
                    }
                }
            }
        }

        private boolean iterate(RecurrenceRuleIterator iterator) {
            int given = 0;
            while (iterator.hasNext()) {
                if (steps++ >= mostSteps) {
                    return false;
                }
                // To step on is to look for the time after, and to fail when it is too far away.
                LocalDateTime time = local(iterator.peekDateTime());
                if (given++ == 0 && rule.count() > 0 && !time.equals(start)) {
                    // The start counts as the first time also where the rule does not give it (RFC 5545 section
                    // 3.8.5.3).
                    given++;
                }
                if ((rule.count() > 0 && given > rule.count()) || !wish.goesOn().test(time)) {
                    isOver = true;
                    return true;
                }
                last = time;
                if (wish.keeps().test(time)) {
                    if (found.size() >= wish.most()) {
                        return false;
                    }
                    found.add(time);
                }
                iterator.nextDateTime();
            }
            return true;
        }

        private static DateTime dateTime(LocalDateTime time) {
            return new DateTime(
                    time.getYear(),
                    time.getMonthValue() - 1,
                    time.getDayOfMonth(),
                    time.getHour(),
                    time.getMinute(),
                    time.getSecond());
        }

        private static LocalDateTime local(DateTime time) {
            return LocalDateTime.of(
                    time.getYear(),
                    time.getMonth() + 1,
                    time.getDayOfMonth(),
                    time.getHours(),
                    time.getMinutes(),
                    Math.min(59, time.getSeconds()));
        }
    }
}
