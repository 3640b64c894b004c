package org.coachlibre.correspondence.configure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.coachlibre.core.Events;
import org.coachlibre.core.Language;
import org.coachlibre.core.UndoHistory;
import org.coachlibre.correspondence.Correspondence;
import org.coachlibre.correspondence.MailFailure;
import org.coachlibre.correspondence.MailFailure.Reason;
import org.coachlibre.correspondence.MessageId;
import org.coachlibre.correspondence.PersonLookup;
import org.coachlibre.correspondence.ReceivedMessage;
import org.coachlibre.storage.Database;
import org.coachlibre.testkit.TestDatabase;
import org.coachlibre.testkit.ui.AccessibleTree;
import org.coachlibre.testkit.ui.BundleConsistency;
import org.coachlibre.testkit.ui.Screens;
import org.coachlibre.ui.Capability;
import org.coachlibre.ui.FxTasks;
import org.coachlibre.ui.LiveLocalization;
import org.coachlibre.ui.Navigation;
import org.coachlibre.ui.TargetedPlace;
import org.coachlibre.ui.UiContext;
import org.coachlibre.ui.controls.Overlay;
import org.coachlibre.ui.controls.SheetDialogs;
import org.coachlibre.ui.controls.Toasts;
import org.coachlibre.ui.theme.WindowTheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class MessagesPlaceViewTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneId.of("Europe/Paris"));

    @TempDir
    private Path dir;

    private final FxRobot robot = new FxRobot();
    private final UndoHistory undo = new UndoHistory();
    private final List<URI> mailed = new ArrayList<>();
    private final List<Object> opened = new ArrayList<>();
    private final FxTasks tasks = new FxTasks(failure -> {});
    private boolean hasMailProgram = true;
    private Database database;
    private Correspondence correspondence;
    private LiveLocalization localization;
    private WindowTheme theme;
    private Toasts toasts;
    private Capability capability;
    private Scene scene;
    private Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        database = TestDatabase.open(dir, CorrespondenceModule.MIGRATION);
        CorrespondenceModule module = new CorrespondenceModule(database, PersonLookup.none(), new Events(), CLOCK);
        correspondence = module.correspondence();
        localization = new LiveLocalization(Language.FRENCH, CLOCK);
        receive(
                "Hugo Blanc",
                "hugo@example.org",
                "2026-03-02T08:30:00Z",
                "Bonjour,\nproposez-vous un premier échange gratuit ?\n\nHugo");
        receive("عمر 🌸", "omar@example.org", "2026-03-01T18:00:00Z", "Une question sur vos tarifs.");
        onFx(() -> build(module));
    }

    private void build(CorrespondenceModule module) {
        theme = new WindowTheme();
        toasts = new Toasts(localization);
        SheetDialogs dialogs = new SheetDialogs(localization);
        Navigation navigation = new Navigation() {
            @Override
            public void open(String placeId) {
                opened.add(placeId);
            }

            @Override
            public void open(String placeId, Object target) {
                opened.add(target);
            }
        };
        UiContext context = new UiContext(tasks, localization, toasts, dialogs, undo, navigation, CLOCK);
        capability = module.ui(context, link -> {
            if (!hasMailProgram) {
                throw new IOException("no mail program");
            }
            mailed.add(link);
        });
        StackPane today = new StackPane(capability.todaySections().getFirst().content());
        today.setMaxHeight(0);
        Overlay overlay = new Overlay(new StackPane(today, place().content(), toasts));
        dialogs.attach(overlay);
        scene = new Scene(overlay, 1280, 800);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        onFx(() -> stage.hide());
        tasks.close();
        database.close();
    }

    @Test
    void theKeyboardReadsAnswersPutsAwayAndUndoes() {
        waitUntil("two new", () -> place().badge().getValue().intValue() == 2);
        ListView<?> list = find("#messages-rows", ListView.class);
        onFx(() -> list.getSelectionModel().selectFirst());
        onFx(list::requestFocus);
        waitUntil("the message", () -> "Hugo Blanc".equals(sender()));
        waitUntil("read", () -> place().badge().getValue().intValue() == 1);
        assertTrue(find("#message-text", TextArea.class).getText().contains("premier échange"));
        Screens.snapshot(scene, Path.of("target", "pictures", "messages-fr-light.png"));

        robot.type(KeyCode.R);
        waitUntil("mail program", () -> !mailed.isEmpty());
        assertEquals(
                "mailto:hugo@example.org?subject=Re%3A%20Votre%20message",
                mailed.getFirst().toString());

        robot.type(KeyCode.U);
        waitUntil("unread again", () -> place().badge().getValue().intValue() == 2);
        robot.type(KeyCode.E);
        waitUntil("put away", () -> list.getItems().size() == 1);
        onFx(undo::undo);
        waitUntil("back", () -> list.getItems().size() == 2);
        assertEquals(List.of(), Screens.onFxThread(() -> AccessibleTree.violations(scene.getRoot())));
    }

    @Test
    void whatWasNotSentIsToldUntilHidden() {
        MailFailure failure = new MailFailure(
                UUID.randomUUID(), CLOCK.instant(), "anna@example.org", "Votre séance", Reason.NOT_SET_UP, "");
        database.write(tx -> {
            correspondence.applyFailure(tx, failure);
            return true;
        });
        waitUntil("the card", () -> scene.getRoot().lookup(".message-failure") != null);
        onFx(() -> {
            localization.use(Language.ENGLISH);
            theme.toggle();
        });
        Screens.snapshot(scene, Path.of("target", "pictures", "messages-failure-en-dark.png"));
        Node card = scene.getRoot().lookup(".message-failure");
        onFx(() -> ((Button) card.lookup(".cl-icon-button")).fire());
        waitUntil("hidden", () -> correspondence.listFailures().isEmpty());
    }

    @Test
    void withoutAMailProgramTheAddressIsTold() {
        hasMailProgram = false;
        MessageId hugo = correspondence.list(false).getFirst().id();
        onFx(() -> place().openTarget(hugo));
        waitUntil("the message", () -> "Hugo Blanc".equals(sender()));
        Button reply = find("#message-reply", Button.class);
        onFx(reply::fire);
        waitUntil("the notice", () -> toasts.last() != null);
        assertTrue(toasts.last().text().contains("hugo@example.org"));
    }

    @Test
    void todayAndThePaletteLeadHere() {
        waitUntil("two new", () -> place().badge().getValue().intValue() == 2);
        Button today = find("#today-messages", Button.class);
        onFx(today::fire);
        assertEquals(List.of("messages"), opened);
        var found = capability.paletteSources().getFirst().search("tarifs", 5);
        assertEquals(1, found.size());
        assertEquals("عمر 🌸", found.getFirst().title());
        assertFalse(Screens.onFxThread(() -> place().back()));
    }

    @Test
    void bothLanguagesHoldTheSameTexts() {
        assertEquals(List.of(), BundleConsistency.faults(Path.of("")));
    }

    private void receive(String name, String email, String at, String text) {
        database.write(tx -> {
            correspondence.applyMessage(
                    tx,
                    new ReceivedMessage(UUID.randomUUID(), Instant.parse(at), name, email, "", text, Language.FRENCH));
            return true;
        });
    }

    private String sender() {
        return scene.getRoot().lookup("#message-sender") instanceof Label label ? label.getText() : "";
    }

    private TargetedPlace place() {
        return (TargetedPlace) capability.place().orElseThrow();
    }

    private <T extends Node> T find(String selector, Class<T> type) {
        waitUntil(selector, () -> scene.getRoot().lookup(selector) != null);
        return type.cast(scene.getRoot().lookup(selector));
    }

    private static void onFx(Runnable action) {
        Screens.onFxThread(() -> {
            action.run();
            return true;
        });
    }

    private static void waitUntil(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, () -> Screens.onFxThread(() -> asked(condition)));
        } catch (TimeoutException e) {
            throw new AssertionError("Not seen: " + what, e);
        }
    }

    private static boolean asked(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
