package org.coachlibre.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.coachlibre.core.Language;
import org.coachlibre.core.UndoHistory;
import org.coachlibre.testkit.ui.AccessibleTree;
import org.coachlibre.testkit.ui.CutTexts;
import org.coachlibre.testkit.ui.Screens;
import org.coachlibre.ui.theme.WindowTheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window by the keyboard, as a user without a mouse has it. */
class MainWindowViewTest {
    private final FxRobot keyboard = new FxRobot();
    private final FakePractice practice = new FakePractice(Language.ENGLISH);
    private final FakeRoom people = new FakeRoom("people", "People");
    private final FakeRoom calendar = new FakeRoom("calendar", "Calendar");

    @TempDir
    private Path folder;

    private WindowShell shell;
    private MainWindow window;
    private Stage stage;

    @BeforeEach
    void show() throws Exception {
        FxToolkit.registerPrimaryStage();
        Screens.onFxThread(() -> {
            shell = new WindowShell(Language.ENGLISH, new WindowTheme(1), FakePractice.CLOCK);
            shell.theme().modeProperty().set(WindowTheme.Mode.LIGHT);
            window = new MainWindow(
                    shell, practice.ports(), List.of(people, calendar), new WindowMemory(folder.resolve("window")));
            stage = new Stage();
            window.show(stage);
            stage.setWidth(1280);
            stage.setHeight(800);
            stage.requestFocus();
            return stage;
        });
        Screens.pulses(4);
    }

    @AfterEach
    void close() {
        Screens.onFxThread(() -> {
            stage.hide();
            shell.close();
            return true;
        });
    }

    @Test
    void places_stand_in_their_order_and_are_built_at_first_look_only() {
        assertEquals(0, people.built);
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertTrue(shows("Act of People"));
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertTrue(shows("Act of Calendar"));
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertEquals(1, people.built);
        press(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertTrue(shows("Profile"), "Settings is the last place");
    }

    @Test
    void what_sync_met_stands_in_today_until_it_is_seen() throws Exception {
        close();
        practice.attentionItems.add(new AttentionPort.Item(
                UUID.randomUUID(),
                AttentionPort.Kind.NOT_TAKEN_BACK,
                "Anna Morel, tomorrow 14:00",
                FakePractice.NOW,
                "details",
                true));
        practice.attentionItems.add(new AttentionPort.Item(
                UUID.randomUUID(), AttentionPort.Kind.NEWER_EVENT, "", FakePractice.NOW, "details", false));
        show();
        until(() -> shows("Anna Morel, tomorrow 14:00"));
        assertTrue(shows("The server could not take a session back, because the time is taken by now. "
                + "Agree on another time with the client."));
        assertTrue(shows("The server told something that this version does not know. Nothing is lost: "
                + "update CoachLibre and it is taken over."));

        Screens.onFxThread(() -> {
            stage.getScene().getRoot().lookup("#attention").lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(button -> button.getText().equals("Seen"))
                    .forEach(Button::fire);
            return true;
        });

        until(() -> !shows("Anna Morel, tomorrow 14:00"));
        assertTrue(practice.asked.contains("seen 1"));
        assertTrue(shows("The server told something that this version does not know. Nothing is lost: "
                + "update CoachLibre and it is taken over."));
    }

    @Test
    void single_keys_act_in_the_place_but_are_letters_while_typing() {
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        press(KeyCode.N);
        assertEquals(List.of("new"), people.told);
        press(KeyCode.SLASH);
        assertTrue(focus() instanceof TextField, "the slash leads to the search");
        keyboard.write("n", 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("new"), people.told, "a letter in a field is a letter");
    }

    @Test
    void escape_goes_back_inside_the_place_first_and_then_to_the_place_before() {
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        calendar.hasInside = true;
        press(KeyCode.ESCAPE);
        assertTrue(shows("Act of Calendar"));
        press(KeyCode.ESCAPE);
        assertTrue(shows("Act of People"));
    }

    @Test
    void the_palette_finds_and_does_by_keys_alone() {
        press(KeyCode.CONTROL, KeyCode.K);
        assertTrue(focus() instanceof TextField);
        type("anna");
        until(() -> paletteTitles().getFirst().equals("Anna Morel"));
        press(KeyCode.ENTER);
        until(() -> people.told.contains("palette anna") || calendar.told.contains("palette anna"));
        press(KeyCode.CONTROL, KeyCode.K);
        until(() -> paletteTitles().getFirst().equals("Anna Morel"));
        press(KeyCode.ESCAPE);
        assertFalse(Screens.onFxThread(() -> window.scene().getRoot().lookup(".cl-palette") != null));
    }

    @Test
    void the_palette_finds_settings_by_other_words_too() {
        press(KeyCode.CONTROL, KeyCode.K);
        type("encryp");
        until(() -> paletteTitles().getFirst().equals("Passphrase and recovery code"));
    }

    @Test
    void a_palette_without_a_fitting_command_goes_on() {
        List<Throwable> thrown = new CopyOnWriteArrayList<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> thrown.add(failure));
        try {
            press(KeyCode.CONTROL, KeyCode.K);
            type("zzqq");
            until(() -> paletteTitles().equals(List.of("Anna Morel")));
            Screens.pulses(2);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertEquals(List.of(), thrown);
    }

    @Test
    void the_language_changes_everywhere_at_once_and_is_kept() {
        press(KeyCode.CONTROL, KeyCode.K);
        type("passer en fran");
        until(() -> !paletteTitles().isEmpty() && paletteTitles().getFirst().equals("Passer en français"));
        press(KeyCode.ENTER);
        until(() -> shows("Réglages"));
        assertTrue(shows("Aujourd’hui"));
        assertTrue(shows("Bonjour, Claire."));
        until(() -> practice.profile.get().language() == Language.FRENCH);
    }

    @Test
    void undo_takes_back_the_newest_act_and_says_so() {
        StringBuilder acts = new StringBuilder();
        Screens.onFxThread(() -> {
            shell.context().undo().done(new UndoHistory.Act() {
                @Override
                public String title() {
                    return "Archive Anna Morel";
                }

                @Override
                public void undo() {
                    acts.append("undone ");
                }

                @Override
                public void redo() {
                    acts.append("redone");
                }
            });
            return true;
        });
        press(KeyCode.CONTROL, KeyCode.Z);
        assertTrue(shows("Undone: Archive Anna Morel"));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertEquals("undone redone", acts.toString());
    }

    @Test
    void the_key_map_lists_every_key() {
        press(KeyCode.F1);
        assertTrue(shows("Keyboard shortcuts"));
        assertTrue(shows("Find anything"));
        press(KeyCode.ESCAPE);
        assertFalse(shows("Keyboard shortcuts"));
    }

    @Test
    void tab_reaches_every_control_of_the_window() {
        List<Node> expected =
                Screens.onFxThread(() -> AccessibleTree.focusable(window.scene().getRoot()));
        Screens.onFxThread(() -> {
            expected.getFirst().requestFocus();
            return true;
        });
        java.util.Set<Node> reached = new java.util.HashSet<>();
        for (int i = 0; i < expected.size() * 2 && reached.size() < expected.size(); i++) {
            reached.add(focus());
            press(KeyCode.TAB);
        }
        assertTrue(
                reached.containsAll(expected),
                () -> "not reached: "
                        + expected.stream()
                                .filter(node -> !reached.contains(node))
                                .toList());
    }

    @Test
    void everything_that_takes_the_focus_has_a_role_and_a_name() {
        for (String place : List.of("today", "people", "settings")) {
            Screens.onFxThread(() -> {
                shell.context().navigation().open(place);
                return true;
            });
            Screens.pulses(3);
            assertEquals(
                    List.of(),
                    Screens.onFxThread(
                            () -> AccessibleTree.violations(window.scene().getRoot())),
                    place);
        }
        for (String section : List.of("profile", "look", "server", "mail", "backup", "keys")) {
            openSection(section);
            assertEquals(
                    List.of(),
                    Screens.onFxThread(
                            () -> AccessibleTree.violations(window.scene().getRoot())),
                    section);
        }
    }

    @Test
    void nothing_is_cut_when_the_text_is_half_as_large_again() {
        for (Language language : Language.values()) {
            Screens.onFxThread(() -> {
                shell.theme().scaleProperty().set(1.5);
                shell.localization().use(language);
                return true;
            });
            for (String section : List.of("profile", "look", "server", "mail", "backup", "keys")) {
                openSection(section);
                assertEquals(
                        List.of(),
                        Screens.onFxThread(() -> CutTexts.in(window.scene().getRoot(), "cl-may-cut")),
                        language + " " + section);
            }
        }
    }

    @Test
    void a_target_reaches_its_place() {
        Screens.onFxThread(() -> {
            shell.context().navigation().open("people", "Anna");
            shell.context().navigation().open("nowhere", "Anna");
            return true;
        });
        assertEquals(List.of("open Anna"), people.told);
    }

    @Test
    void the_window_comes_back_where_it_was() {
        Screens.onFxThread(() -> {
            stage.setX(50);
            stage.setY(60);
            stage.setWidth(1000);
            stage.setHeight(700);
            stage.hide();
            return true;
        });
        WindowMemory.Bounds bounds =
                new WindowMemory(folder.resolve("window")).findBounds().orElseThrow();
        assertEquals(new WindowMemory.Bounds(50, 60, 1000, 700, false), bounds);
    }

    private void openSection(String section) {
        Screens.onFxThread(() -> {
            shell.context().navigation().open("settings", section);
            return true;
        });
        Screens.pulses(4);
    }

    private List<String> paletteTitles() {
        return Screens.onFxThread(() -> ((ListView<?>) window.scene().getRoot().lookup(".cl-palette .list-view"))
                .getItems().stream()
                        .map(item -> ((org.coachlibre.ui.PaletteItem) item).title())
                        .toList());
    }

    /** Puts letters where the caret is; the robot would take a quarter of a second for each. */
    private void type(String text) {
        Screens.onFxThread(() -> {
            ((TextInputControl) window.scene().getFocusOwner()).replaceSelection(text);
            return true;
        });
    }

    private void press(KeyCode... keys) {
        keyboard.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
        Screens.pulses(2);
    }

    private Node focus() {
        return Screens.onFxThread(() -> window.scene().getFocusOwner());
    }

    private boolean shows(String text) {
        return Screens.onFxThread(() -> contains(window.scene().getRoot(), text));
    }

    private static boolean contains(Node node, String text) {
        if (!node.isVisible()) {
            return false;
        }
        if (node instanceof Labeled labeled && text.equals(labeled.getText())) {
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(child -> contains(child, text));
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("It did not happen within ten seconds", e);
        }
    }
}
