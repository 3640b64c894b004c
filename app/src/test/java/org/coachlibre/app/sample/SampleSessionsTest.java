package org.coachlibre.app.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coachlibre.core.Language;
import org.junit.jupiter.api.Test;

class SampleSessionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 11);

    @Test
    void theYearHasManySessionsAndNoTwoAtOnce() {
        List<SampleSessions.Session> sessions = SampleSessions.around(TODAY, 40);
        Set<LocalDateTime> starts = new HashSet<>();
        for (SampleSessions.Session session : sessions) {
            assertTrue(starts.add(session.date().atTime(session.start())), "two at " + session);
            assertTrue(session.date().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
        }
        assertTrue(sessions.size() > 400, "only " + sessions.size());
        assertEquals(sessions, SampleSessions.around(TODAY, 40));
    }

    @Test
    void everybodyHasCome() {
        Set<Integer> seen = new HashSet<>();
        SampleSessions.around(TODAY, 40).forEach(session -> seen.add(session.person()));
        assertEquals(40, seen.size());
    }

    @Test
    void fortyPeopleWithAddressesOfTheirOwn() {
        for (Language language : Language.values()) {
            List<SamplePerson> people = SamplePerson.all(language);
            assertEquals(40, people.size());
            assertEquals(40, people.stream().map(SamplePerson::email).distinct().count());
            assertTrue(people.stream().allMatch(person -> person.email().matches("[a-z.]+@example\\.org")));
        }
    }
}
