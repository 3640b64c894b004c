package org.coachlibre.scheduling.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.coachlibre.scheduling.Calendar;
import org.coachlibre.scheduling.OpeningHours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsSectionsViewTest {
    @TempDir
    private Path folder;

    private Calendar calendar;
    private Screen screen;
    private Window window;

    @BeforeEach
    void open() {
        calendar = new Calendar(folder);
        screen = new Screen(calendar);
        calendar.scheduling.saveHours(OpeningHours.usual());
        calendar.type("Leadership");
    }

    @AfterEach
    void close() {
        window.close();
        calendar.close();
    }

    @Test
    void an_end_before_the_start_is_said_and_not_saved() throws TimeoutException {
        window = Window.of(
                () -> new VBox(new HoursSection(new HoursViewModel(calendar.scheduling, screen.ui)).content()));
        TextField to = mondayEnd();
        Window.onFx(() -> {
            to.getScene().getWindow().requestFocus();
            to.requestFocus();
            to.setText("08:00");
            return true;
        });
        Window.onFx(() -> {
            to.getOnAction().handle(null);
            return true;
        });

        assertTrue(window.shows("The end must be after the start."));
        assertEquals(OpeningHours.usual(), calendar.scheduling.hours());
        assertEquals(List.of(), window.nameless());
    }

    @Test
    void a_type_is_renamed_by_keyboard_and_saved_on_enter() throws TimeoutException {
        window = Window.of(() ->
                (Parent) new SessionTypesSection(new SessionTypesViewModel(calendar.scheduling, screen.ui, () -> "EUR"))
                        .content());
        TextField name = (TextField) window.byId("type-name-en");
        window.focus(name);
        Window.onFx(() -> {
            name.selectAll();
            return true;
        });
        window.write("Discovery");
        window.press(KeyCode.ENTER);

        assertEquals("Discovery", calendar.scheduling.listTypes().getFirst().nameEn());
        assertEquals(List.of(), window.nameless());
    }

    private TextField mondayEnd() {
        HBox monday = (HBox) window.byId("hours-1");
        VBox ranges = (VBox) monday.getChildren().get(1);
        HBox first =
                (HBox) ((VBox) ranges.getChildren().getFirst()).getChildren().getFirst();
        return (TextField) first.getChildren().get(2);
    }
}
