package org.coachlibre.scheduling.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.coachlibre.scheduling.Calendar;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionType;
import org.coachlibre.scheduling.TimeSpan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookSessionViewModelTest {
    @TempDir
    private Path folder;

    private Calendar calendar;
    private Screen screen;
    private CalendarViewModel model;

    @BeforeEach
    void open() {
        calendar = new Calendar(folder);
        screen = new Screen(calendar);
        model = new CalendarViewModel(calendar.scheduling, screen.ui);
    }

    @AfterEach
    void close() {
        calendar.close();
    }

    @Test
    void one_line_fills_the_form_and_books() {
        SessionType type = calendar.type("Leadership");
        calendar.people.add("Anna", "Morel", "anna@example.org");
        model.reload();
        BookSessionViewModel entry = entry();

        entry.quickProperty().set("Anna Thursday 3pm 60 min");

        assertEquals("Anna", entry.nameProperty().get());
        assertEquals("anna@example.org", entry.emailProperty().get());
        assertEquals(LocalDate.of(2026, 6, 4), entry.dateProperty().get());
        assertEquals("15:00", entry.fromProperty().get());
        assertEquals(type, entry.typeProperty().get());
        assertTrue(entry.readyProperty().get());
        assertTrue(entry.submit());
        Session booked = calendar.week().getFirst();
        assertEquals(Instant.parse("2026-06-04T13:00:00Z"), booked.start());
        assertEquals("Anna Morel", booked.name(), "who is meant, not what was typed");

        screen.undo.undo();
        assertEquals(List.of("ask 2026-06-04T13:00:00Z"), calendar.requests, "cancelled once the server answered");
    }

    @Test
    void no_session_is_booked_in_the_past_but_its_words_can_name_blocked_time() {
        calendar.type("Leadership");
        calendar.people.add("Anna", "Morel", "anna@example.org");
        model.reload();
        BookSessionViewModel entry = entry();
        entry.quickProperty().set("Anna 12/01/2026 3pm");

        assertTrue(entry.pastProperty().get());
        assertFalse(entry.readyProperty().get());
        assertFalse(entry.submit());

        entry.blockProperty().set(true);
        assertEquals("Anna", entry.titleProperty().get());
        assertFalse(entry.pastProperty().get());
        assertTrue(entry.submit());
        assertEquals(List.of(), calendar.week(), "nothing booked");
    }

    @Test
    void a_chosen_person_brings_the_address_and_another_name_takes_it_away() {
        calendar.type("Leadership");
        calendar.people.add("Anna", "Morel", "anna@example.org");
        calendar.people.add("Anne", "Roux", "anne@example.org");
        model.reload();
        BookSessionViewModel entry = entry();

        entry.nameProperty().set("Ann");
        assertEquals(2, entry.suggestions().size());
        assertFalse(entry.readyProperty().get());
        entry.choose(entry.suggestions().getLast());
        assertEquals("anne@example.org", entry.emailProperty().get());
        assertTrue(entry.suggestions().isEmpty());
        entry.nameProperty().set("Somebody else");
        assertEquals("", entry.emailProperty().get());
    }

    @Test
    void without_a_type_time_can_be_blocked_over_midnight() {
        model.reload();
        BookSessionViewModel entry = entry();
        assertTrue(entry.blockProperty().get());

        entry.quickProperty().set("Night train tomorrow 23h 90 min");
        assertEquals("00:30", entry.toProperty().get());
        entry.submit();

        TimeSpan span = calendar.scheduling
                .range(Instant.parse("2026-06-01T00:00:00Z"), Instant.parse("2026-06-08T00:00:00Z"))
                .busy()
                .getFirst()
                .span();
        assertEquals(new TimeSpan(Instant.parse("2026-06-02T21:00:00Z"), Instant.parse("2026-06-02T22:30:00Z")), span);
    }

    @Test
    void times_are_read_as_people_write_them() {
        assertEquals(LocalTime.of(9, 30), BookSessionViewModel.time("9:30"));
        assertEquals(LocalTime.of(15, 0), BookSessionViewModel.time("15h"));
        assertEquals(LocalTime.of(15, 0), BookSessionViewModel.time("3pm"));
        assertNull(BookSessionViewModel.time("soon"));
        assertNull(BookSessionViewModel.time("25:00"));
    }

    private BookSessionViewModel entry() {
        return new BookSessionViewModel(
                model,
                calendar.people.crm(),
                TimeSpan.of(Instant.parse("2026-06-02T07:00:00Z"), Duration.ofHours(1)),
                false);
    }
}
