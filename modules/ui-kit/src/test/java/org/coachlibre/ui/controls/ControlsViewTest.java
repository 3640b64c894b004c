package org.coachlibre.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.coachlibre.core.Language;
import org.coachlibre.testkit.ui.AccessibleTree;
import org.coachlibre.testkit.ui.CutTexts;
import org.coachlibre.testkit.ui.Screens;
import org.coachlibre.ui.Dialogs.Choice;
import org.coachlibre.ui.Dialogs.Confirmation;
import org.coachlibre.ui.Dialogs.ErrorReport;
import org.coachlibre.ui.Dialogs.Form;
import org.coachlibre.ui.Dialogs.Option;
import org.coachlibre.ui.LiveLocalization;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.theme.WindowTheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ControlsViewTest {
    private final FxRobot keyboard = new FxRobot();
    private final LiveLocalization localization = new LiveLocalization(Language.ENGLISH, Clock.systemUTC());
    private final List<String> heard = new ArrayList<>();
    private final SheetDialogs dialogs = new SheetDialogs(localization);
    private VBox page;
    private Scene scene;
    private Stage stage;

    @BeforeEach
    void show() throws Exception {
        FxToolkit.registerPrimaryStage();
        Screens.onFxThread(() -> {
            page = new VBox(8);
            Overlay overlay = new Overlay(page);
            dialogs.attach(overlay);
            scene = new Scene(new StackPane(overlay), 900, 700);
            new WindowTheme(1).dress(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            stage.requestFocus();
            return true;
        });
        Screens.pulses(2);
    }

    @AfterEach
    void hide() {
        Screens.onFxThread(() -> {
            stage.hide();
            return true;
        });
    }

    @Test
    void every_kind_of_button_shows_that_the_keyboard_is_on_it() {
        List<Button> buttons = List.of(
                Buttons.primary(Texts.fixed("Publish"), () -> {}),
                Buttons.plain(Texts.fixed("Copy"), () -> {}),
                Buttons.quiet(Texts.fixed("Back"), () -> {}),
                Buttons.danger(Texts.fixed("Delete"), () -> {}));
        on(() -> {
            page.getChildren().setAll(buttons);
            page.getChildren().addFirst(new TextField());
            page.getChildren().getFirst().requestFocus();
        });
        Screens.pulses(2);
        for (Button button : buttons) {
            int before = fills(button);
            press(KeyCode.TAB);
            assertTrue(Screens.onFxThread(button::isFocused), button.getText());
            assertTrue(fills(button) > before || fills(button) == 3, button.getText() + " has no ring");
        }
    }

    private static int fills(Button button) {
        return Screens.onFxThread(() -> button.getBackground() == null
                ? 0
                : button.getBackground().getFills().size());
    }

    @Test
    void a_dangerous_question_has_its_harmless_answer_as_default() {
        on(() -> dialogs.confirm(
                new Confirmation("Delete Anna?", "This cannot be undone.", "Delete", true),
                () -> heard.add("deleted")));
        press(KeyCode.ENTER);
        assertEquals(List.of(), heard);
        assertFalse(shows("Delete Anna?"));
        on(() -> dialogs.confirm(
                new Confirmation("Delete Anna?", "This cannot be undone.", "Delete", true),
                () -> heard.add("deleted")));
        press(KeyCode.TAB);
        press(KeyCode.ENTER);
        assertEquals(List.of("deleted"), heard);
    }

    @Test
    void escape_closes_a_sheet_and_gives_the_focus_back() {
        Button before = Screens.onFxThread(() -> new Button("Before"));
        on(() -> {
            page.getChildren().add(before);
            before.requestFocus();
            dialogs.error(new ErrorReport("It failed.", "All is safe.", "Try again.", "details"));
        });
        assertTrue(Screens.onFxThread(() -> before.getParent().getParent() != null && before.isDisabled()));
        press(KeyCode.ESCAPE);
        assertFalse(shows("It failed."));
        assertTrue(Screens.onFxThread(before::isFocused));
    }

    @Test
    void a_button_that_works_keeps_the_focus_and_does_nothing_twice() {
        SimpleBooleanProperty busy = new SimpleBooleanProperty();
        Button save = Screens.onFxThread(() -> Buttons.plain(Texts.fixed("Save"), () -> {
            heard.add("saved");
            busy.set(true);
        }));
        on(() -> {
            Buttons.restWhile(busy, save);
            page.getChildren().addAll(new TextField(), save);
            save.requestFocus();
        });
        press(KeyCode.SPACE);
        press(KeyCode.SPACE);
        assertEquals(List.of("saved"), heard);
        assertTrue(Screens.onFxThread(save::isFocused));
        on(() -> busy.set(false));
        press(KeyCode.SPACE);
        assertEquals(List.of("saved", "saved"), heard);
    }

    @Test
    void a_form_that_is_not_ready_says_so_also_when_no_field_does() {
        SimpleBooleanProperty ready = new SimpleBooleanProperty();
        on(() -> dialogs.form(new Form("Import", "", new Label("Nothing found"), "Take in", ready, () -> {
            heard.add("taken");
            return true;
        })));
        assertFalse(shows("Something above is still missing."));
        press(KeyCode.ENTER);
        assertTrue(shows("Something above is still missing."));
        on(() -> ready.set(true));
        assertFalse(shows("Something above is still missing."));
        press(KeyCode.ENTER);
        assertEquals(List.of("taken"), heard);
    }

    @Test
    void what_one_passes_by_while_typing_is_not_chosen() {
        ComboBox<String> zones = Screens.onFxThread(() -> {
            ComboBox<String> box = new ComboBox<>();
            box.getItems().setAll("Europe/Berlin", "Europe/Paris", "Pacific/Apia");
            box.setValue("Europe/Berlin");
            TypeAhead.install(box, heard::add);
            return box;
        });
        on(() -> {
            page.getChildren().addAll(zones, new TextField());
            zones.requestFocus();
        });
        for (KeyCode letter : List.of(KeyCode.P, KeyCode.A, KeyCode.R)) {
            press(letter);
        }
        assertEquals("Europe/Paris", zones.getValue());
        assertEquals(List.of(), heard);
        press(KeyCode.TAB);
        assertEquals(List.of("Europe/Paris"), heard);
        on(() -> zones.setValue("Pacific/Apia"));
        assertEquals(List.of("Europe/Paris", "Pacific/Apia"), heard, "by the mouse at once");
    }

    @Test
    void choices_are_whole_sentences_and_chosen_by_keys() {
        on(() -> dialogs.choose(
                new Choice<>(
                        "Two changes meet",
                        "Hugo moved the session while you cancelled it.",
                        List.of(
                                new Option<>(
                                        "Keep his time",
                                        "The session takes place tomorrow 14:00 and he is told nothing more about it.",
                                        1),
                                new Option<>("Cancel anyway", "He gets a mail that says so.", 2))),
                chosen -> heard.add("chose " + chosen)));
        assertEquals(List.of(), Screens.onFxThread(() -> CutTexts.in(scene.getRoot())));
        double height = Screens.onFxThread(
                () -> scene.getRoot().lookup(".cl-choice").getLayoutBounds().getHeight());
        assertTrue(height < 90, "a choice is as high as its words: " + height);
        press(KeyCode.TAB);
        press(KeyCode.SPACE);
        assertEquals(List.of("chose 2"), heard);
    }

    @Test
    void a_form_shows_faults_only_after_a_field_was_left() {
        TextField email = Screens.onFxThread(TextField::new);
        FormGrid form = Screens.onFxThread(() -> new FormGrid()
                .row(Texts.fixed("E-mail"), email, text -> text.contains("@") ? "" : "This is not an address."));
        on(() -> dialogs.form(new Form(
                "New person",
                "",
                form,
                "Add the person",
                new SimpleBooleanProperty(true),
                () -> form.showFaults() && heard.add(email.getText()))));
        assertTrue(Screens.onFxThread(email::isFocused));
        assertFalse(shows("This is not an address."));
        press(KeyCode.ENTER);
        assertTrue(shows("This is not an address."));
        on(() -> email.setText("anna@morel.example"));
        press(KeyCode.ENTER);
        assertEquals(List.of("anna@morel.example"), heard);
        assertFalse(shows("New person"));
    }

    @Test
    void a_form_that_is_not_ready_says_what_is_missing() {
        TextField email = Screens.onFxThread(TextField::new);
        SimpleBooleanProperty ready = new SimpleBooleanProperty(false);
        VBox content = Screens.onFxThread(() -> new VBox(new FormGrid()
                .row(Texts.fixed("E-mail"), email, text -> text.isEmpty() ? "An address is needed." : "")));
        on(() -> dialogs.form(
                new Form("Book", "", content, "Book the session", "Keep it", ready, () -> heard.add("booked"))));
        assertTrue(Screens.onFxThread(() -> scene.getRoot().lookupAll(".button").stream()
                .anyMatch(node -> node instanceof Button button && "Keep it".equals(button.getText()))));
        press(KeyCode.ENTER);
        assertTrue(shows("An address is needed."), "instead of silence");
        assertEquals(List.of(), heard);
        on(() -> {
            email.setText("anna@morel.example");
            ready.set(true);
        });
        press(KeyCode.ENTER);
        assertEquals(List.of("booked"), heard);
    }

    @Test
    void what_a_choice_is_called_follows_the_language() {
        ComboBox<Language> box =
                Screens.onFxThread(() -> new ComboBox<>(FXCollections.observableArrayList(Language.values())));
        on(() -> {
            LiveNames.show(box, localization, language -> localization.language() == Language.ENGLISH ? "One" : "Un");
            box.setValue(Language.FRENCH);
            page.getChildren().setAll(box);
        });
        Screens.pulses(2);
        assertEquals("One", Screens.onFxThread(() -> shown(box)));
        on(() -> localization.use(Language.FRENCH));
        Screens.pulses(2);
        assertEquals("Un", Screens.onFxThread(() -> shown(box)));
        assertEquals(Language.FRENCH, box.getValue());
    }

    private static String shown(ComboBox<?> box) {
        return box.getSkin() instanceof ComboBoxListViewSkin<?> skin && skin.getDisplayNode() instanceof Labeled cell
                ? cell.getText()
                : "";
    }

    @Test
    void a_newer_notice_of_one_topic_takes_the_place_of_the_older() {
        Toasts toasts = Screens.onFxThread(() -> new Toasts(localization));
        toasts.tell(Notice.success("Undone").about("undo"));
        toasts.tell(Notice.info("Something else"));
        toasts.tell(Notice.success("Done again").about("undo"));
        assertEquals(2, Screens.onFxThread(() -> toasts.getChildren().size()));
    }

    @Test
    void a_hundred_thousand_rows_have_few_cells_and_open_by_enter() {
        List<Integer> numbers =
                java.util.stream.IntStream.range(0, 100_000).boxed().toList();
        ListView<Integer> list = Screens.onFxThread(() -> Rows.list(
                FXCollections.observableArrayList(numbers),
                Texts.fixed("Numbers"),
                number -> new Label("Row " + number),
                number -> "Row " + number,
                number -> heard.add("open " + number)));
        on(() -> {
            page.getChildren().add(list);
            list.requestFocus();
            list.getSelectionModel().select(0);
        });
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertEquals(List.of("open 1"), heard);
        assertTrue(Screens.onFxThread(() -> list.lookupAll(".list-cell").size()) < 60);
    }

    @Test
    void tags_come_by_enter_and_go_by_backspace() {
        TagsField field = Screens.onFxThread(() -> new TagsField(localization, Texts.fixed("Add a tag")));
        on(() -> {
            page.getChildren().add(field);
            field.lookup(".text-field").requestFocus();
        });
        for (String tag : List.of("lead", "lead", "new")) {
            on(() -> ((TextField) field.lookup(".text-field")).setText(tag));
            press(KeyCode.ENTER);
        }
        assertEquals(List.of("lead", "new"), List.copyOf(field.tags()));
        press(KeyCode.BACK_SPACE);
        assertEquals(List.of("lead"), List.copyOf(field.tags()));
    }

    @Test
    void an_error_stays_and_at_most_four_notices_show() {
        Toasts toasts = Screens.onFxThread(() -> new Toasts(localization));
        on(() -> page.getChildren().add(toasts));
        for (int i = 0; i < 6; i++) {
            toasts.tell(Notice.error("Failure " + i, "details"));
        }
        Screens.pulses(2);
        assertEquals(4, toasts.getChildren().size());
        assertTrue(shows("Failure 5"));
        assertEquals(List.of(), Screens.onFxThread(() -> AccessibleTree.violations(scene.getRoot())));
    }

    @Test
    void the_reader_finds_what_has_no_name() {
        on(() -> page.getChildren().addAll(new Button(), new Button("Named")));
        assertEquals(
                1,
                Screens.onFxThread(() -> AccessibleTree.violations(scene.getRoot()))
                        .size());
    }

    @Test
    void every_control_speaks_and_fits_in_both_languages_and_large_type() {
        Map<String, ObservableValue<String>> ways = new LinkedHashMap<>();
        ways.put("a", Texts.fixed("One way"));
        ways.put("b", Texts.fixed("Another"));
        on(() -> page.getChildren()
                .addAll(
                        new PageHeader(Texts.fixed("People"), Icons.button("fth-plus", Texts.fixed("New"), () -> {})),
                        new SearchField(localization, Texts.fixed("Search the people")),
                        new Segmented<>(Texts.fixed("Ways"), ways, "a"),
                        new AccentChoice(localization, "sage"),
                        new EmptyState(
                                Picture.PEOPLE, Texts.fixed("Nobody yet"), Texts.fixed("They come with bookings."))));
        for (Language language : Language.values()) {
            on(() -> localization.use(language));
            Screens.pulses(3);
            assertEquals(List.of(), Screens.onFxThread(() -> AccessibleTree.violations(scene.getRoot())));
            assertEquals(List.of(), Screens.onFxThread(() -> CutTexts.in(scene.getRoot())));
        }
        assertTrue(
                shows("Sage"),
                () -> Screens.onFxThread(
                        () -> scene.getRoot().lookupAll(".label").toString()));
    }

    private void on(Runnable work) {
        Screens.onFxThread(() -> {
            work.run();
            return true;
        });
        Screens.pulses(3);
    }

    private void press(KeyCode key) {
        keyboard.push(key);
        WaitForAsyncUtils.waitForFxEvents();
        Screens.pulses(2);
    }

    private boolean shows(String text) {
        return Screens.onFxThread(() -> scene.getRoot().lookupAll(".label").stream()
                .anyMatch(node -> isShown(node) && node instanceof Labeled label && text.equals(label.getText())));
    }

    private static boolean isShown(Node node) {
        return node == null || (node.isVisible() && isShown(node.getParent()));
    }
}
