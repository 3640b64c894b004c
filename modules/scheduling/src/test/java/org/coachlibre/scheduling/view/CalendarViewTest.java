package org.coachlibre.scheduling.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.coachlibre.caldav.CalDavAccount;
import org.coachlibre.caldav.RemoteCalendar;
import org.coachlibre.core.Language;
import org.coachlibre.scheduling.Calendar;
import org.coachlibre.scheduling.OpeningHours;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.TimeSpan;
import org.coachlibre.scheduling.domain.KeptAccount;
import org.coachlibre.scheduling.domain.KeptCalendar;
import org.coachlibre.scheduling.domain.SessionEvent;
import org.coachlibre.scheduling.store.JooqAccounts;
import org.coachlibre.scheduling.store.JooqSessionEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calendar by keyboard alone, and as a screen reader has it. */
class CalendarViewTest {
    @TempDir
    private Path folder;

    private Calendar calendar;
    private Screen screen;
    private CalendarViewModel model;
    private CalendarView view;
    private Window window;

    @BeforeEach
    void open() throws TimeoutException {
        calendar = new Calendar(folder);
        screen = new Screen(calendar);
        calendar.scheduling.saveHours(OpeningHours.usual());
        calendar.type("Leadership");
        calendar.apply(Calendar.booking(UUID.randomUUID(), 1, "2026-06-02T12:00:00Z", false));
        calendar.scheduling.block(TimeSpan.of(Instant.parse("2026-06-04T08:00:00Z"), Duration.ofHours(2)), "Gym");
        window = Window.of(() -> {
            model = new CalendarViewModel(calendar.scheduling, screen.ui);
            view = new CalendarView(model, calendar.people.crm());
            return view;
        });
    }

    @AfterEach
    void close() {
        window.close();
        calendar.close();
    }

    @Test
    void entries_are_named_and_reached_by_arrows() {
        assertEquals(
                List.of(
                        "Hugo Blanc, Discovery call, tomorrow 14:00 – 15:00",
                        "Gym, Blocked time, Thursday 10:00 – 12:00"),
                view.grid().entries().stream()
                        .map(node -> node.getAccessibleText())
                        .toList());
        window.focus(view.grid().entries().getFirst());
        window.press(KeyCode.RIGHT);
        assertTrue(view.grid().entries().getLast().isFocused());
        window.press(KeyCode.LEFT);
        window.press(KeyCode.ENTER);

        assertTrue(window.shows("Looking forward"), "the inspector shows the session");
        assertEquals(List.of(), window.nameless());
        assertTrue(Window.onFx(view::back));
        assertFalse(window.shows("Looking forward"));
    }

    @Test
    void alt_and_arrows_move_an_entry_and_delete_takes_a_block_away() {
        window.focus(view.grid().entries().getLast());
        window.press(KeyCode.ALT, KeyCode.DOWN);
        assertEquals(
                Instant.parse("2026-06-04T08:15:00Z"),
                view.grid().entries().getLast().item().span().start());

        window.focus(view.grid().entries().getLast());
        window.press(KeyCode.DELETE);
        assertEquals(1, view.grid().entries().size());
    }

    @Test
    void page_keys_turn_the_week_and_an_empty_one_says_what_to_do() {
        window.focus(view.grid().entries().getFirst());
        window.press(KeyCode.PAGE_DOWN);

        assertTrue(window.shows("Nothing planned this week"));
        Window.onFx(() -> {
            screen.localization.use(Language.FRENCH);
            return true;
        });
        assertTrue(window.shows("Rien de prévu cette semaine"));
        assertTrue(window.shows("lun. 8"));
    }

    @Test
    void the_days_keep_their_names_above_them_and_a_double_click_books_nothing_else() {
        for (double width : List.of(1060.0, 1900.0)) {
            window.resize(width);
            Window.onFx(view::back);
            window.settle();
            double before = view.grid().getWidth();

            window.doubleClick(view.grid().entries().getFirst());
            window.settle();

            assertTrue(window.shows("Looking forward"), "the inspector is open at " + width);
            assertEquals(List.of(), screen.forms, "no form of a new entry");
            assertEquals(width < 1300, view.grid().getWidth() == before, "it floats in a narrow window only");
            assertEquals(columns(), headings(), "at " + width);
        }
    }

    private List<Long> headings() {
        return Window.onFx(() -> view.lookupAll(".cl-week-day").stream()
                .map(label ->
                        Math.round(label.localToScene(label.getLayoutBounds()).getMinX()))
                .sorted()
                .toList());
    }

    private List<Long> columns() {
        return Window.onFx(() -> {
            double column = (view.grid().getWidth() - WeekGrid.gutter()) / WeekLayout.DAYS;
            return IntStream.range(0, WeekLayout.DAYS)
                    .mapToObj(day -> Math.round(view.grid()
                            .localToScene(WeekGrid.gutter() + day * column, 0)
                            .getX()))
                    .toList();
        });
    }

    @Test
    void what_another_calendar_did_to_a_session_is_a_card_with_two_ways_out() {
        TimeSpan booked = TimeSpan.of(Instant.parse("2026-06-02T12:00:00Z"), Duration.ofHours(1));
        Session session = calendar.week().getFirst();
        elsewhere(session, booked, new SessionEvent.Elsewhere(null));
        assertTrue(window.shows("was deleted in your other calendar"));
        assertTrue(window.button("Cancel the session, tell the client").isVisible());

        elsewhere(session, booked, new SessionEvent.Elsewhere(booked.movedTo(Instant.parse("2026-06-03T08:00:00Z"))));
        assertTrue(window.shows("was moved to Wednesday 10:00 in your other calendar"));
        assertTrue(window.button("Keep the session, correct the other calendar").isVisible());
        assertEquals(List.of(), window.nameless());
        window.focus(window.button("Move the session, tell the client"));
        window.press(KeyCode.SPACE);

        assertEquals(List.of("move 2026-06-02T12:00:00Z to 2026-06-03T08:00:00Z at 1"), calendar.requests);
        assertFalse(window.shows("in your other calendar"));
    }

    /** As a sync leaves it when another program changed the session's event. */
    private void elsewhere(Session session, TimeSpan written, SessionEvent.Elsewhere done) {
        UUID account = new UUID(0, 1);
        UUID there = new UUID(0, 2);
        URI home = URI.create("https://cloud.example.org/");
        calendar.database.write(tx -> {
            JooqAccounts accounts = new JooqAccounts();
            accounts.save(
                    tx,
                    new KeptAccount(account, new CalDavAccount(home, "claire", "secret", Set.of()), home, null, null));
            accounts.saveCalendar(
                    tx,
                    KeptCalendar.of(
                            there, account, new RemoteCalendar(home, "Private", "", true, Set.of(), "", "", true)));
            new JooqSessionEvents()
                    .save(
                            tx,
                            new SessionEvent(
                                    session.id(),
                                    there,
                                    home.resolve("/a.ics"),
                                    "1",
                                    0,
                                    new SessionEvent.Written(written, "", false),
                                    done));
            return null;
        });
        Window.onFx(() -> {
            model.reload();
            return true;
        });
    }

    @Test
    void a_conflict_is_a_card_with_two_ways_out() {
        calendar.apply(Calendar.booking(UUID.randomUUID(), 1, "2026-06-04T08:30:00Z", false));
        Window.onFx(() -> {
            model.reload();
            return true;
        });
        assertTrue(window.shows("was booked on your blocked time: Gym."));

        window.focus(window.button("Keep the booking, free my time"));
        window.press(KeyCode.SPACE);

        assertFalse(window.shows("was booked on your blocked time"));
        assertEquals(4, view.grid().entries().size());
    }

    @Test
    void what_cannot_be_read_is_said_and_can_be_tried_again() {
        calendar.database.close();
        Window.onFx(() -> {
            model.nextWeek();
            return true;
        });

        assertTrue(window.shows("The calendar could not be read."));
    }

    @Test
    void a_session_is_moved_and_cancelled_from_the_inspector() {
        window.focus(view.grid().entries().getFirst());
        window.press(KeyCode.SPACE);
        window.focus(window.button("Cancel…"));
        window.press(KeyCode.SPACE);
        assertTrue(screen.forms.getFirst().text().contains("cannot be undone"));

        Window.onFx(() -> screen.forms.getFirst().submit().get());

        assertEquals(List.of("cancel 2026-06-02T12:00:00Z at 1"), calendar.requests);
        assertTrue(window.shows("Cancellation asked"));
    }
}
