package org.coachlibre.crm.configure;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.coachlibre.core.Events;
import org.coachlibre.core.Language;
import org.coachlibre.core.UndoHistory;
import org.coachlibre.crm.Crm;
import org.coachlibre.crm.NextSessions;
import org.coachlibre.crm.service.XorSeal;
import org.coachlibre.storage.Database;
import org.coachlibre.testkit.TestDatabase;
import org.coachlibre.testkit.ui.Screens;
import org.coachlibre.ui.Capability;
import org.coachlibre.ui.Dialogs;
import org.coachlibre.ui.FxTasks;
import org.coachlibre.ui.LiveLocalization;
import org.coachlibre.ui.Navigation;
import org.coachlibre.ui.TargetedPlace;
import org.coachlibre.ui.UiContext;
import org.coachlibre.ui.controls.Overlay;
import org.coachlibre.ui.controls.SheetDialogs;
import org.coachlibre.ui.controls.Toasts;
import org.coachlibre.ui.theme.WindowTheme;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The People place in a window of its own over a real database, for tests. */
final class PeopleWindow implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneId.of("Europe/Paris"));

    final Database database;
    final Crm crm;
    final UndoHistory undo = new UndoHistory();
    final LiveLocalization localization;
    final WindowTheme theme;
    final TargetedPlace place;
    final Capability capability;
    final Scene scene;
    final Toasts toasts;
    final List<Object> opened = new ArrayList<>();
    private final FxTasks tasks = new FxTasks(failure -> {});
    private final Stage stage;

    PeopleWindow(Path dir, Language language, Consumer<Crm> before, Path... chosen) throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        database = TestDatabase.open(dir, CrmModule.MIGRATION);
        CrmModule module = new CrmModule(database, new XorSeal(), new Events(), CLOCK);
        crm = module.crm();
        before.accept(crm);
        NextSessions sessions = person -> Optional.of(new NextSessions.NextSession(
                Instant.parse("2026-03-03T13:00:00Z"), "Leadership", "calendar", "session"));
        localization = new LiveLocalization(language, CLOCK);
        Screens.Work<Object[]> build = () -> {
            WindowTheme dress = new WindowTheme();
            Toasts notices = new Toasts(localization);
            SheetDialogs sheets = new SheetDialogs(localization);
            Dialogs dialogs = chosen.length == 0 ? sheets : new ChosenFile(sheets, chosen[0]);
            UiContext context = new UiContext(tasks, localization, notices, dialogs, undo, navigation(), CLOCK);
            Capability window = module.ui(context, sessions);
            Overlay overlay =
                    new Overlay(new StackPane(window.place().orElseThrow().content(), notices));
            sheets.attach(overlay);
            Scene made = new Scene(overlay, 1280, 800);
            dress.dress(made);
            stage.setScene(made);
            stage.show();
            return new Object[] {dress, notices, window, made};
        };
        Object[] built = Screens.onFxThread(build);
        theme = (WindowTheme) built[0];
        toasts = (Toasts) built[1];
        capability = (Capability) built[2];
        scene = (Scene) built[3];
        place = (TargetedPlace) capability.place().orElseThrow();
    }

    private Navigation navigation() {
        return new Navigation() {
            @Override
            public void open(String placeId) {
                opened.add(placeId);
            }

            @Override
            public void open(String placeId, Object target) {
                opened.add(target);
            }
        };
    }

    static void waitUntil(String what, Callable<Boolean> condition) {
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

    <T extends Node> Optional<T> find(String selector, Class<T> type) {
        Node node = scene.getRoot().lookup(selector);
        return type.isInstance(node) ? Optional.of(type.cast(node)) : Optional.empty();
    }

    void onFx(Runnable action) {
        Screens.onFxThread(() -> {
            action.run();
            return true;
        });
    }

    void picture(String name) {
        Screens.snapshot(scene, Path.of("target", "pictures", name + ".png"));
    }

    @Override
    public void close() {
        onFx(() -> stage.hide());
        tasks.close();
        database.close();
    }
}
