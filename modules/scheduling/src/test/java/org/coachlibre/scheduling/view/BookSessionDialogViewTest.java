package org.coachlibre.scheduling.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import org.coachlibre.scheduling.Calendar;
import org.coachlibre.scheduling.TimeSpan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookSessionDialogViewTest {
    @TempDir
    private Path folder;

    private Calendar calendar;
    private BookSessionViewModel entry;
    private Window window;

    @BeforeEach
    void open() throws TimeoutException {
        calendar = new Calendar(folder);
        Screen screen = new Screen(calendar);
        calendar.type("Leadership");
        calendar.people.add("Anna", "Morel", "anna@example.org");
        CalendarViewModel model = new CalendarViewModel(calendar.scheduling, screen.ui);
        model.reload();
        entry = new BookSessionViewModel(
                model,
                calendar.people.crm(),
                TimeSpan.of(Instant.parse("2026-06-02T07:00:00Z"), Duration.ofHours(1)),
                false);
        window = Window.of(() -> (Parent) new BookSessionDialog(entry, screen.ui).content());
    }

    @AfterEach
    void close() {
        window.close();
        calendar.close();
    }

    @Test
    void one_typed_line_fills_the_fields_and_every_field_has_a_name() {
        window.focus(window.byId("new-quick"));
        window.write("Anna Thursday 3pm");

        assertEquals("anna@example.org", ((TextField) window.byId("new-email")).getText());
        assertEquals("15:00", ((TextField) window.byId("new-from")).getText());
        assertEquals(List.of(), window.nameless());
        assertTrue(Window.onFx(entry::submit));
        assertEquals(
                Instant.parse("2026-06-04T13:00:00Z"),
                calendar.week().getFirst().start());
    }
}
