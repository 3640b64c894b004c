package org.coachlibre.app.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.coachlibre.app.window.WindowShell;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile.CoachingKind;
import org.coachlibre.testkit.ui.AccessibleTree;
import org.coachlibre.testkit.ui.CutTexts;
import org.coachlibre.testkit.ui.Screens;
import org.coachlibre.ui.theme.Accent;
import org.coachlibre.ui.theme.WindowTheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The first start and the locked door by the keyboard alone. */
class StartWindowViewTest {
    private final FxRobot keyboard = new FxRobot();
    private final FakeStart start = new FakeStart();
    private WindowShell shell;
    private StartWindow window;
    private Stage stage;

    private void show(double scale) throws Exception {
        FxToolkit.registerPrimaryStage();
        Screens.onFxThread(() -> {
            WindowTheme theme = new WindowTheme(1);
            theme.modeProperty().set(WindowTheme.Mode.LIGHT);
            theme.scaleProperty().set(scale);
            shell = new WindowShell(
                    Language.ENGLISH, theme, Clock.fixed(Instant.parse("2026-03-12T08:31:00Z"), ZoneOffset.UTC));
            window = new StartWindow(shell, start);
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
    void a_practice_is_made_without_a_mouse() throws Exception {
        show(1);
        question("Which language do you speak?");
        press(KeyCode.ENTER);
        question("What is your name?");
        type("Claire Morel");
        press(KeyCode.ENTER);
        question("What is your practice called?");
        press(KeyCode.ESCAPE);
        question("What is your name?");
        press(KeyCode.ENTER);
        question("What is your practice called?");
        press(KeyCode.ENTER);
        question("What kind of coaching do you do?");
        press(KeyCode.RIGHT);
        press(KeyCode.ENTER);
        question("Which colour is you?");
        press(KeyCode.END);
        press(KeyCode.ENTER);
        for (String next : List.of("What do you offer first?", "When may clients book?")) {
            question(next);
            press(KeyCode.ENTER);
        }
        question("Where are you?");
        for (KeyCode letter : List.of(KeyCode.D, KeyCode.U, KeyCode.B, KeyCode.L)) {
            press(letter);
        }
        press(KeyCode.ENTER);
        question("Choose a passphrase");
        type("four words are enough");
        press(KeyCode.TAB);
        type("four words are enough");
        press(KeyCode.ENTER);
        question("Keep this code on paper");
        press(KeyCode.ENTER);
        until(() -> isSeen("Tick the box once the code is on paper."));
        press(KeyCode.SPACE);
        press(KeyCode.ENTER);
        until(() -> start.shown.equals(List.of("studio")));
        assertEquals("Claire Morel Coaching", start.answers.getFirst().practiceName());
        assertEquals(CoachingKind.LIFE, start.answers.getFirst().coaching());
        assertEquals(Accent.all().getLast().themeId(), start.answers.getFirst().themeId());
        assertEquals(ZoneId.of("Europe/Dublin"), start.answers.getFirst().zone());
    }

    @Test
    void a_backup_takes_the_place_of_the_questions() throws Exception {
        show(1);
        question("Which language do you speak?");
        assertTrue(node("#wizard-backup").isVisible());
        Screens.onFxThread(() -> {
            window.restore(Path.of("stick.clbackup"));
            return true;
        });
        question("Open the backup");
        fire("#unlock-back");
        question("Which language do you speak?");
        Screens.onFxThread(() -> {
            window.restore(Path.of("stick.clbackup"));
            return true;
        });
        question("Open the backup");
        type("four words are enough");
        press(KeyCode.ENTER);
        until(() -> start.shown.equals(List.of("restored stick.clbackup", "studio")));
    }

    @Test
    void an_answer_that_cannot_be_taken_says_why() throws Exception {
        show(1);
        press(KeyCode.ENTER);
        question("What is your name?");
        press(KeyCode.TAB);
        type("a@b");
        press(KeyCode.ENTER);
        until(() -> isSeen("An address such as"));
        Screens.onFxThread(() -> {
            ((TextInputControl) window.scene().getFocusOwner()).setText("a@example.org");
            return true;
        });
        for (String next :
                List.of("What is your practice called?", "What kind of coaching do you do?", "Which colour is you?")) {
            press(KeyCode.ENTER);
            question(next);
        }
        press(KeyCode.ENTER);
        question("What do you offer first?");
        Screens.onFxThread(() -> {
            ((TextInputControl) node("#wizard-price")).setText("much");
            return true;
        });
        fire("#wizard-next");
        until(() -> isSeen("A price such as 90"));
        assertEquals(
                "wizard-price",
                Screens.onFxThread(() -> window.scene().getFocusOwner().getId()));
    }

    @Test
    void every_question_can_be_heard_and_nothing_is_cut_in_large_type() throws Exception {
        show(1.5);
        for (Language language : Language.values()) {
            Screens.onFxThread(() -> {
                shell.localization().use(language);
                return true;
            });
            until(() -> node("#wizard-next") != null);
            for (int i = 0; i < 8; i++) {
                Screens.pulses(3);
                assertEquals(
                        List.of(),
                        Screens.onFxThread(
                                () -> AccessibleTree.violations(window.scene().getRoot())));
                assertEquals(
                        List.of(),
                        Screens.onFxThread(() -> CutTexts.in(window.scene().getRoot(), "cl-may-cut")),
                        language + ", question " + i);
                fire("#wizard-next");
            }
            for (int i = 0; i < 8; i++) {
                fire("#wizard-back");
            }
        }
    }

    @Test
    void the_keyring_opens_without_a_question() throws Exception {
        start.exists = true;
        start.hasKeyring = true;
        show(1);
        until(() -> start.shown.equals(List.of("studio")));
    }

    @Test
    void a_wrong_passphrase_says_what_to_do_and_the_right_one_opens() throws Exception {
        start.exists = true;
        show(1);
        until(() -> node("#unlock-passphrase") != null);
        type("four words");
        press(KeyCode.ENTER);
        until(() -> text("#unlock-message").startsWith("This is not the passphrase."));
        type("four words are enough"); // in the place of the wrong one
        press(KeyCode.ENTER);
        until(() -> start.shown.equals(List.of("studio")));
    }

    @Test
    void the_recovery_code_opens_too() throws Exception {
        start.exists = true;
        show(1);
        until(() -> node("#unlock-other") != null);
        fire("#unlock-other");
        type(FakeStart.CODE.toLowerCase(java.util.Locale.ROOT));
        press(KeyCode.ENTER);
        until(() -> text("#unlock-message").startsWith("This code does not open"));
        Screens.onFxThread(() -> {
            ((javafx.scene.control.TextField) node("#unlock-code")).setText(FakeStart.CODE);
            return true;
        });
        press(KeyCode.ENTER);
        until(() -> start.shown.equals(List.of("studio")));
        assertTrue(text("#unlock-message").isEmpty());
    }

    private void question(String text) {
        until(() -> text(".cl-question").equals(text), () -> "instead of " + text + ": " + text(".cl-question"));
        Screens.pulses(2);
    }

    private boolean isSeen(String beginning) {
        return Screens.onFxThread(() -> window.scene().getRoot().lookupAll(".cl-fault").stream()
                .anyMatch(label ->
                        label.isVisible() && ((Labeled) label).getText().startsWith(beginning)));
    }

    private Node node(String selector) {
        return Screens.onFxThread(() -> window.scene().getRoot().lookup(selector));
    }

    private String text(String selector) {
        return Screens.onFxThread(
                () -> window.scene().getRoot().lookup(selector) instanceof Labeled labeled ? labeled.getText() : "");
    }

    private void fire(String selector) {
        Screens.onFxThread(() -> {
            ((javafx.scene.control.ButtonBase) window.scene().getRoot().lookup(selector)).fire();
            return true;
        });
        Screens.pulses(2);
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

    private static void until(BooleanSupplier condition) {
        until(condition, () -> "It did not happen within ten seconds");
    }

    private static void until(BooleanSupplier condition, Supplier<String> otherwise) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError(otherwise.get(), e);
        }
    }
}
