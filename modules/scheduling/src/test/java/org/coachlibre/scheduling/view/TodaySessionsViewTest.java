package org.coachlibre.scheduling.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.coachlibre.scheduling.Calendar;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.ui.PaletteItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TodaySessionsViewTest {
    private static final UUID BOOKING = UUID.fromString("0190f1c0-0000-7000-8000-000000000001");

    @TempDir
    private Path folder;

    private Calendar calendar;
    private Screen screen;
    private TodaySessions fresh;
    private Window window;

    @BeforeEach
    void open() throws TimeoutException {
        calendar = new Calendar(folder);
        screen = new Screen(calendar);
        calendar.apply(Calendar.booking(BOOKING, 1, "2026-06-02T12:00:00Z", false));
        window = Window.of(() -> {
            fresh = new TodaySessions(TodaySessions.Kind.NEW_BOOKINGS, calendar.scheduling, screen.ui);
            return new VBox(
                    new TodaySessions(TodaySessions.Kind.NEXT_SESSIONS, calendar.scheduling, screen.ui).content(),
                    fresh.content());
        });
    }

    @AfterEach
    void close() {
        window.close();
        calendar.close();
    }

    @Test
    void the_next_session_is_a_step_away_and_a_seen_booking_is_new_no_more() {
        assertTrue(window.shows("tomorrow 14:00"));
        assertTrue(window.shows("Hugo Blanc · Discovery call"));
        window.focus(window.button("Show"));
        window.press(KeyCode.SPACE);
        assertEquals(List.of((Object) new SessionId(BOOKING)), screen.opened);
        assertEquals(List.of(), window.nameless());

        calendar.scheduling.markSeen(new SessionId(BOOKING));
        assertFalse(Window.onFx(() -> {
            fresh.reload();
            return fresh.content().isVisible();
        }));
    }

    @Test
    void the_palette_finds_sessions_and_the_new_entry() {
        SessionPalette palette = new SessionPalette(calendar.scheduling, screen.ui, () -> screen.opened.add("new"));

        assertEquals(
                List.of("Hugo Blanc · Discovery call"),
                palette.search("hugo", 5).stream().map(PaletteItem::title).toList());
        palette.search("new", 5).getFirst().action().run();
        assertEquals(List.of((Object) "new"), screen.opened);
    }
}
