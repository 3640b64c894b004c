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
import org.coachlibre.caldav.Trouble;
import org.coachlibre.scheduling.AccountAnswer;
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

    @Test
    void an_account_shows_what_is_wrong_and_its_calendars_are_chosen_by_keyboard() throws TimeoutException {
        OtherCalendarsFake others = new OtherCalendarsFake();
        others.accounts.add(OtherCalendarsFake.account(new Trouble.WrongPassword()));
        window = Window.of(() ->
                (Parent) new OtherCalendarsSection(new OtherCalendarsViewModel(others, calendar.scheduling, screen.ui))
                        .content());

        assertTrue(window.shows("claire · cloud.example.org"));
        assertTrue(window.shows("Read 5 minutes ago"));
        assertTrue(window.shows("The name or the password is not accepted."));
        assertTrue(window.shows("read only"));
        assertEquals(List.of(), window.nameless());
        window.focus(window.box("Private: my sessions go here"));
        window.press(KeyCode.SPACE);
        window.focus(window.box("Private: blocks my time"));
        window.press(KeyCode.SPACE);

        assertEquals(
                List.of(
                        "write into " + OtherCalendarsFake.PRIVATE,
                        "sync",
                        "blocking " + OtherCalendarsFake.PRIVATE + " false",
                        "sync"),
                others.acts);
    }

    @Test
    void an_account_is_added_by_keyboard_and_empty_fields_are_said() throws TimeoutException {
        OtherCalendarsFake others = new OtherCalendarsFake();
        others.answer = new AccountAnswer.Added(OtherCalendarsFake.account(null));
        window = Window.of(() ->
                (Parent) new OtherCalendarsSection(new OtherCalendarsViewModel(others, calendar.scheduling, screen.ui))
                        .content());
        assertTrue(window.shows("No other calendars yet."));
        window.focus(window.button("Add the account"));
        window.press(KeyCode.SPACE);
        assertTrue(window.shows("Write something here."));
        assertEquals(List.of(), others.acts);

        window.focus(window.byId("other-address"));
        window.write("cloud.example.org");
        window.focus(window.byId("other-user"));
        window.write("claire");
        window.focus(window.byId("other-password"));
        window.write("secret");
        window.focus(window.button("Add the account"));
        window.press(KeyCode.SPACE);

        assertEquals(List.of("add cloud.example.org []"), others.acts);
        assertTrue(window.shows("The account is added."));
        assertEquals("", ((TextField) window.byId("other-password")).getText());
    }

    private TextField mondayEnd() {
        HBox monday = (HBox) window.byId("hours-1");
        VBox ranges = (VBox) monday.getChildren().get(1);
        HBox first =
                (HBox) ((VBox) ranges.getChildren().getFirst()).getChildren().getFirst();
        return (TextField) first.getChildren().get(2);
    }
}
