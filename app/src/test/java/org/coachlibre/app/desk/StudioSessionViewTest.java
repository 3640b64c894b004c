package org.coachlibre.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.coachlibre.app.practice.StudioMigrations;
import org.coachlibre.app.sample.SamplePractice;
import org.coachlibre.app.studio.Studio;
import org.coachlibre.app.studio.StudioWiring;
import org.coachlibre.core.Language;
import org.coachlibre.storage.CreateResult;
import org.coachlibre.storage.OpenResult;
import org.coachlibre.storage.Practice;
import org.coachlibre.storage.PracticeFiles;
import org.coachlibre.storage.Unlock;
import org.coachlibre.testkit.DirectTasks;
import org.coachlibre.testkit.FixedClock;
import org.coachlibre.testkit.ui.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** A whole session over a real practice: opened, taken back to a backup, and still the same window. */
class StudioSessionViewTest {
    private static final Clock CLOCK = FixedClock.at("2026-03-11T07:40:00Z");
    private static final Unlock UNLOCK = new Unlock.Passphrase("a passphrase for a session".toCharArray());

    @TempDir
    Path folder;

    private final FxRobot keyboard = new FxRobot();
    private StudioSession session;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        CreateResult.Created created = assertInstanceOf(
                CreateResult.Created.class, PracticeFiles.create(practice(), UNLOCK, StudioMigrations.ALL, CLOCK));
        try (Practice made = created.practice();
                Studio studio = StudioWiring.wire(made, CLOCK, new DirectTasks())) {
            SamplePractice.fill(studio, Language.ENGLISH);
        }
        Files.createDirectories(practice().resolve("server"));
        Files.writeString(practice().resolve("server/kept"), "the site");
        stage = Screens.onFxThread(Stage::new);
        session = Screens.onFxThread(() -> {
            StudioSession made = new StudioSession(
                    stage,
                    new StudioSession.Circumstances(
                            practice(),
                            CLOCK,
                            folder.resolve("window"),
                            address -> {},
                            false,
                            () -> false,
                            moment -> {}));
            made.begin(UNLOCK, EarlyOpening.begin(practice(), UNLOCK, CLOCK));
            return made;
        });
        await(() -> isShown("People"));
        Screens.onFxThread(() -> {
            stage.requestFocus();
            return true;
        });
    }

    private Path practice() {
        return folder.resolve("practice");
    }

    @AfterEach
    void close() {
        Screens.onFxThread(() -> {
            stage.hide();
            session.close();
            return true;
        });
    }

    @Test
    void goingBackToABackupEndsInTheOpenStudioAsItWasThen() throws Exception {
        settings("backup");
        fire("#backup-now");
        await(() -> isShown("The backup is made, opened once and counted."));
        addsPersonBehindTheWindow("Zoe Later");
        fireNamed("Restore");
        fireNamed("Restore", "Go back to");
        await(() -> isShown("What you did since is in a backup made just before."));
        assertTrue(isShown("People"), "the studio is open");
        Screens.onFxThread(() -> {
            session.close();
            return true;
        });
        OpenResult.Opened opened = assertInstanceOf(
                OpenResult.Opened.class, PracticeFiles.open(practice(), UNLOCK, StudioMigrations.ALL, CLOCK));
        try (Practice again = opened.practice();
                Studio studio = StudioWiring.wire(again, CLOCK, new DirectTasks())) {
            assertEquals(List.of(), studio.crm().search("Zoe Later", 5));
            assertEquals(40, studio.crm().search("", 100).size());
        }
        assertEquals("the site", Files.readString(practice().resolve("server/kept")));
    }

    @Test
    void aBackupThatIsNotGoodLeavesThePracticeAndOpensItAgain() throws Exception {
        settings("backup");
        fire("#backup-now");
        await(() -> isShown("The backup is made, opened once and counted."));
        addsPersonBehindTheWindow("Zoe Later");
        try (Stream<Path> backups = Files.list(practice().resolve("backups"))) {
            for (Path backup : backups.filter(file -> file.toString().endsWith(".clbackup"))
                    .toList()) {
                byte[] bytes = Files.readAllBytes(backup);
                bytes[bytes.length / 2] ^= 1;
                Files.write(backup, bytes);
            }
        }
        fireNamed("Restore");
        fireNamed("Restore", "Go back to");
        await(() -> isShown("The backup was not restored; your practice is as it was."));
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        await(() -> isShown("41 people"));
    }

    @Test
    void aSampleIsThrownAwayAndTheFirstQuestionIsAsked() throws Exception {
        Files.writeString(practice().resolve("read me.txt"), "the coach's own file");
        settings("sample");
        fire("#sample-away");
        fireNamed("Throw the sample away", "Throw the sample practice away?");
        await(() -> isShown("Which language do you speak?"));
        try (Stream<Path> left = Files.list(practice())) {
            assertEquals(
                    List.of("read me.txt"),
                    left.map(file -> file.getFileName().toString())
                            .filter(name -> !name.endsWith(".lock"))
                            .toList());
        }
    }

    private void settings(String word) {
        press(KeyCode.CONTROL, KeyCode.DIGIT6);
        Screens.pulses(10);
        press(KeyCode.SLASH);
        keyboard.write(word);
        await(() -> find(word.equals("sample") ? "#sample-away" : "#backup-now") != null);
    }

    /** As a sync round would, while the window shows something else. */
    private void addsPersonBehindTheWindow(String name) {
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        await(() -> isShown("People"));
        press(KeyCode.N);
        await(() -> isShown("A name, an address"));
        keyboard.write(name);
        press(KeyCode.ENTER);
        await(() -> isShown(name));
        settings("backup");
    }

    private void press(KeyCode... keys) {
        keyboard.press(keys).release(keys);
        Screens.pulses(2);
    }

    private void fire(String id) {
        await(() -> find(id) instanceof Button button && !button.isDisabled());
        Screens.onFxThread(() -> {
            ((Button) find(id)).fire();
            return true;
        });
    }

    /** Fires the last button of that name, once {@code besides} is shown. */
    private void fireNamed(String name, String... besides) {
        await(() -> Stream.of(besides).allMatch(this::isShown) && !named(name).isEmpty());
        Screens.onFxThread(() -> {
            named(name).getLast().fire();
            return true;
        });
        Screens.pulses(2);
    }

    private List<Button> named(String name) {
        return stage.getScene().getRoot().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> name.equals(button.getText()) && !button.isDisabled())
                .toList();
    }

    private Node find(String id) {
        return stage.getScene() == null ? null : stage.getScene().lookup(id);
    }

    private boolean isShown(String words) {
        return stage.getScene() != null
                && stage.getScene().getRoot().lookupAll("*").stream()
                        .anyMatch(node -> node instanceof Labeled labeled
                                        && labeled.getText() != null
                                        && labeled.getText().contains(words)
                                || node instanceof javafx.scene.text.Text text
                                        && text.getText().contains(words));
    }

    /** What happens behind the window comes, or the test fails. */
    private void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!Screens.onFxThread(condition::getAsBoolean) && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        boolean isSo = Screens.onFxThread(condition::getAsBoolean);
        if (!isSo) {
            Screens.snapshot(stage.getScene(), Path.of("target", "session-when-it-failed.png"));
        }
        assertTrue(isSo, "see target/session-when-it-failed.png");
    }
}
