package org.coachlibre.server.booking.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.coachlibre.server.booking.domain.Zones;
import org.coachlibre.syncprotocol.WireTimes;
import org.jspecify.annotations.Nullable;

/**
 * The times that a visitor's address or form asks for; null when it is none. A year that no calendar of ours can have is none
 * either: {@code Instant} reaches further than {@code LocalDate}, and the engine counts in dates.
 */
public final class Asked {
    private Asked() {}

    public static @Nullable Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            return WireTimes.isUsable(instant) ? instant : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    public static @Nullable LocalDate day(@Nullable String text) {
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            return day != null && WireTimes.isUsable(day.getYear()) ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    public static @Nullable YearMonth month(@Nullable String text) {
        try {
            YearMonth month = text == null ? null : YearMonth.parse(text);
            return month != null && WireTimes.isUsable(month.getYear()) ? month : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    public static @Nullable ZoneId zone(@Nullable String name) {
        ZoneId none = ZoneId.of("UTC");
        return name == null || (Zones.of(name, none).equals(none) && !name.equals("UTC")) ? null : Zones.of(name, none);
    }
}
