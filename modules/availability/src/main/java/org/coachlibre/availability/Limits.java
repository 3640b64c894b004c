package org.coachlibre.availability;

import org.jspecify.annotations.Nullable;

/** The greatest number of bookings of one type by host-local date (rule 7); null is no limit. Weeks begin on Monday. */
public record Limits(
        @Nullable Integer day,
        @Nullable Integer week,
        @Nullable Integer month,
        @Nullable Integer year) {
    public static final Limits NONE = new Limits(null, null, null, null);

    public Limits {
        check("day", day);
        check("week", week);
        check("month", month);
        check("year", year);
    }

    public static Limits perDay(int bookings) {
        return new Limits(bookings, null, null, null);
    }

    private static void check(String field, @Nullable Integer limit) {
        if (limit != null && limit < 0) {
            throw new WrongValue(field, "must not be negative, was " + limit);
        }
    }
}
