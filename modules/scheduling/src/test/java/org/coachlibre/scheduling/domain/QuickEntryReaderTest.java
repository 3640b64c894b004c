package org.coachlibre.scheduling.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickEntryReaderTest {
    /** Monday, nine o'clock. */
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 6, 1, 9, 0);

    @ParameterizedTest
    @CsvSource({
        "Anna Thursday 3pm 45 min, Anna, 2026-06-04, 15:00, 45",
        "Anna jeudi 15h 45 min, Anna, 2026-06-04, 15:00, 45",
        "Anna Morel demain 9h30 1h, Anna Morel, 2026-06-02, 09:30, 60",
        "Anna Morel tomorrow at 9:30am for 1 hour, Anna Morel, 2026-06-02, 09:30, 60",
        "Zoé le 12 juin à 14h, Zoé, 2026-06-12, 14:00,",
        "Paul 12/6 14:00, Paul, 2026-06-12, 14:00,",
        "Paul 12 January noon, Paul, 2027-01-12, 12:00,",
        "Sam sam 10h, Sam, 2026-06-06, 10:00,",
        "Jean-Luc lundi 8h, Jean-Luc, 2026-06-08, 08:00,",
        "Jean-Luc lundi 15h 1h30, Jean-Luc, 2026-06-01, 15:00, 90",
        "rendez-vous avec Léa après-demain, rendez-vous avec Léa, 2026-06-03,,",
        "Nobody, Nobody,,,",
        "Anna 25:00, Anna 25:00,,,",
        "Anna 31/2, Anna 31/2,,,",
        "AUJOURD’HUI 12am Anna, Anna, 2026-06-01, 00:00,",
    })
    void understands(String line, String name, LocalDate date, LocalTime time, Integer minutes) {
        Duration length = minutes == null ? null : Duration.ofMinutes(minutes);

        assertEquals(new QuickEntry(name, date, time, length), QuickEntryReader.read(line, NOW));
    }

    @Property(tries = 300)
    void reads_anything_without_failing(@ForAll String line) {
        QuickEntryReader.read(line, NOW);
    }
}
