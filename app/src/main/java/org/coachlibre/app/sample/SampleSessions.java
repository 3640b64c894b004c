package org.coachlibre.app.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A year of sessions around a day: every client comes every two or three weeks for a programme of six, new clients come
 * through a discovery call. The same day always gives the same calendar.
 */
public final class SampleSessions {
    private static final long SEED = 20_250_901;
    private static final int WEEKS_BEFORE = 46;
    private static final int WEEKS_AFTER = 6;
    private static final List<LocalTime> STARTS = List.of(
            LocalTime.of(9, 0), LocalTime.of(10, 30), LocalTime.of(14, 0), LocalTime.of(15, 30), LocalTime.of(17, 0));

    private SampleSessions() {}

    /** What a session is in the sample: the length in minutes and which session type it is. */
    public enum Kind {
        DISCOVERY(30),
        COACHING(60),
        TEAM(90);

        private final int minutes;

        Kind(int minutes) {
            this.minutes = minutes;
        }

        public int minutes() {
            return minutes;
        }
    }

    /**
     * One session.
     *
     * @param person index into {@link SamplePerson#all}
     * @param date local date in the practice's zone
     * @param start local time in the practice's zone
     * @param number which session of the person's programme this is, from 1
     * @param isCancelled whether the client cancelled it
     */
    public record Session(int person, LocalDate date, LocalTime start, Kind kind, int number, boolean isCancelled) {}

    /**
     * The year around {@code today}, in the order of time, no two at once, none at weekends, one always on the next working day.
     *
     * @param people how many people there are; at least one
     */
    public static List<Session> around(LocalDate today, int people) {
        Random random = new Random(SEED);
        int[] held = new int[people];
        List<Session> sessions = new ArrayList<>();
        LocalDate monday = today.with(DayOfWeek.MONDAY);
        for (int week = -WEEKS_BEFORE; week <= WEEKS_AFTER; week++) {
            for (int day = 0; day < 4; day++) {
                LocalDate date = monday.plusWeeks(week).plusDays(day == 3 ? 4 : day);
                addDay(sessions, date, random, held, week);
            }
        }
        return List.copyOf(sessions);
    }

    private static void addDay(List<Session> sessions, LocalDate date, Random random, int[] held, int week) {
        int count = 2 + random.nextInt(3);
        for (int slot = 0; slot < STARTS.size() && count > 0; slot++) {
            if (random.nextInt(STARTS.size() - slot) >= count) {
                continue;
            }
            count--;
            // Clients join over the year: in the first weeks only a few come, today all of them.
            int known = Math.max(6, held.length * (week + WEEKS_BEFORE + 4) / WEEKS_BEFORE);
            int person = sessions.size() % Math.min(known, held.length);
            int number = ++held[person];
            Kind kind = number == 1 ? Kind.DISCOVERY : person % 13 == 7 ? Kind.TEAM : Kind.COACHING;
            sessions.add(
                    new Session(person, date, STARTS.get(slot), kind, number, week < 0 && random.nextInt(17) == 0));
        }
    }
}
