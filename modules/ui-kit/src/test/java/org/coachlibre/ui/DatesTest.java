package org.coachlibre.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-03-12T22:30:00Z");

    private final Dates english = new Dates(Locale.ENGLISH, Clock.fixed(NOW, PARIS));

    @Test
    void the_first_of_a_month_is_an_ordinal_in_french() {
        assertEquals("mardi 1er décembre 2026", french.fullDay(LocalDate.of(2026, 12, 1)));
        assertEquals("mardi 11 janvier 2028", french.fullDay(LocalDate.of(2028, 1, 11)));
    }

    private final Dates french = new Dates(Locale.FRENCH, Clock.fixed(NOW, PARIS));

    @ParameterizedTest
    @CsvSource({
        "2026-03-12T20:00:00Z, today 21:00, aujourd’hui 21:00",
        "2026-03-12T23:30:00Z, tomorrow 00:30, demain 00:30",
        "2026-03-11T09:00:00Z, yesterday 10:00, hier 10:00",
        "2026-03-16T13:00:00Z, Monday 14:00, lundi 14:00",
        "2026-05-02T12:00:00Z, 2 May 14:00, 2 mai 14:00",
        "2027-01-02T12:00:00Z, 2 January 2027 13:00, 2 janvier 2027 13:00"
    })
    void says_moments_as_people_do(Instant instant, String inEnglish, String inFrench) {
        assertEquals(inEnglish, english.moment(instant, PARIS));
        assertEquals(inFrench, french.moment(instant, PARIS));
    }

    @Test
    void the_zone_decides_what_today_is() {
        assertEquals("today 23:30", english.moment(Instant.parse("2026-03-12T23:30:00Z"), ZoneId.of("UTC")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, just now, à l’instant",
        "1, 1 minute ago, il y a 1 minute",
        "40, 40 minutes ago, il y a 40 minutes",
        "120, 2 hours ago, il y a 2 heures"
    })
    void says_how_long_ago(long minutes, String inEnglish, String inFrench) {
        assertEquals(inEnglish, english.ago(NOW.minus(Duration.ofMinutes(minutes)), PARIS));
        assertEquals(inFrench, french.ago(NOW.minus(Duration.ofMinutes(minutes)), PARIS));
    }

    @Test
    void says_lengths_and_ranges() {
        assertEquals("45 min", english.length(Duration.ofMinutes(45)));
        assertEquals("1 h", english.length(Duration.ofMinutes(60)));
        assertEquals("1 h 05", french.length(Duration.ofMinutes(65)));
        assertEquals(
                "Monday 14:00 – 15:00",
                english.range(Instant.parse("2026-03-16T13:00:00Z"), Instant.parse("2026-03-16T14:00:00Z"), PARIS));
        assertEquals("jeudi 12 mars 2026, 23:30 (Europe/Paris)", french.full(NOW, PARIS));
    }
}
