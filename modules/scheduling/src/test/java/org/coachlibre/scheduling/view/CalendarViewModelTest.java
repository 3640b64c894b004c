package org.coachlibre.scheduling.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.coachlibre.scheduling.BusyEntry;
import org.coachlibre.scheduling.Calendar;
import org.coachlibre.scheduling.Conflict;
import org.coachlibre.scheduling.RequestKind;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.scheduling.SessionState;
import org.coachlibre.scheduling.TimeSpan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarViewModelTest {
    private static final UUID BOOKING = UUID.fromString("0190f1c0-0000-7000-8000-000000000001");

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
    void shows_the_week_and_marks_the_days_of_the_month() {
        calendar.apply(Calendar.booking(BOOKING, 1, "2026-06-12T12:00:00Z", false));

        model.reload();
        assertEquals(List.of(), items());
        assertEquals(Set.of(LocalDate.of(2026, 6, 12)), Set.copyOf(model.marked()));

        model.nextWeek();
        assertEquals(1, items().size());
        assertEquals(LocalDate.of(2026, 6, 8), model.mondayProperty().get());
        model.showToday();
        assertEquals(LocalDate.of(2026, 6, 1), model.mondayProperty().get());
    }

    @Test
    void opening_a_session_shows_its_week_and_marks_it_seen() {
        calendar.apply(Calendar.booking(BOOKING, 1, "2026-07-15T12:00:00Z", false));

        model.open(new SessionId(BOOKING));

        assertEquals(LocalDate.of(2026, 7, 13), model.mondayProperty().get());
        assertInstanceOf(
                CalendarItem.SessionItem.class, model.selectedProperty().get());
        assertEquals(List.of(), calendar.scheduling.listNewBookings());
    }

    @Test
    void what_was_done_to_a_session_is_not_undone_once_it_is_cancelled() {
        calendar.apply(Calendar.booking(BOOKING, 1, "2026-06-02T12:00:00Z", false));
        model.reload();
        CalendarItem.SessionItem item = assertInstanceOf(CalendarItem.SessionItem.class, items().getFirst());
        model.move(item, Instant.parse("2026-06-03T12:00:00Z"));
        assertTrue(screen.undo.nextUndo().isPresent());
        model.cancel(item.session(), "");
        assertTrue(screen.undo.nextUndo().isEmpty());
    }

    @Test
    void a_moved_session_is_asked_and_undone_by_asking_back() {
        calendar.apply(Calendar.booking(BOOKING, 1, "2026-06-02T12:00:00Z", false));
        model.reload();

        model.move(items().getFirst(), Instant.parse("2026-06-03T08:00:00Z"));
        assertEquals(SessionState.MOVE_ASKED, calendar.week().getFirst().state());
        assertEquals(
                Instant.parse("2026-06-03T08:00:00Z"), items().getFirst().span().start());

        screen.undo.undo();
        assertEquals(List.of("move 2026-06-02T12:00:00Z to 2026-06-03T08:00:00Z at 1"), calendar.requests);
        calendar.granted(RequestKind.MOVE, Calendar.booking(BOOKING, 2, "2026-06-03T08:00:00Z", false));
        assertEquals(
                List.of(
                        "move 2026-06-02T12:00:00Z to 2026-06-03T08:00:00Z at 1",
                        "move 2026-06-03T08:00:00Z to 2026-06-02T12:00:00Z at 2"),
                calendar.requests);
    }

    @Test
    void a_move_onto_another_session_is_said_and_not_asked() {
        calendar.apply(Calendar.booking(BOOKING, 1, "2026-06-02T12:00:00Z", false));
        calendar.apply(Calendar.booking(UUID.randomUUID(), 1, "2026-06-03T12:00:00Z", false));
        model.reload();

        model.move(items().getFirst(), Instant.parse("2026-06-03T12:30:00Z"));

        assertEquals(List.of(), calendar.requests);
        assertTrue(screen.notices.getFirst().text().startsWith("There is already Discovery call with Hugo Blanc"));
        assertTrue(model.obstacle(
                        items().getFirst(), TimeSpan.of(Instant.parse("2026-06-03T12:30:00Z"), Duration.ofHours(1)))
                .isPresent());
    }

    @Test
    void blocks_are_moved_stretched_renamed_removed_and_brought_back() {
        BusyEntry entry = calendar.scheduling.block(
                TimeSpan.of(Instant.parse("2026-06-02T12:00:00Z"), Duration.ofHours(1)), "Gym");
        model.reload();

        model.move(items().getFirst(), Instant.parse("2026-06-03T12:00:00Z"));
        model.stretch(busy(), Instant.parse("2026-06-03T14:00:00Z"));
        model.rename(busy(), "Swimming ");
        assertEquals(entry.withTitle("Swimming").title(), busy().title());
        assertEquals(Duration.ofHours(2), busy().span().length());

        model.remove(busy());
        assertEquals(List.of(), items());
        for (int i = 0; i < 4; i++) {
            screen.undo.undo();
        }
        assertEquals(entry, busy());
        screen.undo.redo();
        assertEquals(Instant.parse("2026-06-03T12:00:00Z"), busy().span().start());
    }

    @Test
    void conflicts_are_listed_and_resolved() {
        calendar.scheduling.block(TimeSpan.of(Instant.parse("2026-06-02T12:00:00Z"), Duration.ofHours(1)), "Gym");
        calendar.apply(Calendar.booking(BOOKING, 1, "2026-06-02T12:00:00Z", false));
        model.reload();

        model.resolve(model.conflicts().getFirst(), Conflict.Choice.KEEP_SESSION);

        assertEquals(List.of(), List.copyOf(model.conflicts()));
        assertEquals(1, items().size());
    }

    @Test
    void a_failure_is_kept_until_the_week_can_be_read() {
        calendar.database.close();

        model.reload();

        assertTrue(Objects.requireNonNull(model.failureProperty().get()).getMessage() != null);
        assertNull(model.weekProperty().get());
    }

    private List<CalendarItem> items() {
        return Objects.requireNonNull(model.weekProperty().get()).items();
    }

    private BusyEntry busy() {
        return assertInstanceOf(CalendarItem.BusyItem.class, items().getFirst()).entry();
    }
}
