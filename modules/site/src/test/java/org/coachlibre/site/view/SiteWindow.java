package org.coachlibre.site.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.coachlibre.core.Language;
import org.coachlibre.core.UndoHistory;
import org.coachlibre.site.SampleRoom;
import org.coachlibre.testkit.DirectTasks;
import org.coachlibre.testkit.ui.Screens;
import org.coachlibre.ui.LiveLocalization;
import org.coachlibre.ui.Navigation;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.Shortcuts;
import org.coachlibre.ui.UiContext;
import org.coachlibre.ui.theme.WindowTheme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The Site place in a window of its own, on a real practice. Methods are called on the test's thread. */
final class SiteWindow implements AutoCloseable {
    final FxRobot robot = new FxRobot();
    final UndoHistory undo = new UndoHistory();
    final List<Notice> notices = new ArrayList<>();
    final RecordingDialogs dialogs = new RecordingDialogs();
    final SampleRoom room;
    final LiveLocalization localization;
    final SiteViewModel model;
    final SitePlace place;
    final WindowTheme theme = new WindowTheme();
    private final Scene scene;

    static SiteWindow open(Path directory) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        return Screens.onFxThread(() -> new SiteWindow(directory, stage));
    }

    private SiteWindow(Path directory, Stage stage) {
        room = new SampleRoom(directory);
        localization = new LiveLocalization(Language.ENGLISH, room.clock);
        DirectTasks tasks = new DirectTasks();
        UiContext context =
                new UiContext(tasks, localization, notices::add, dialogs, undo, new NoNavigation(), room.clock);
        model = new SiteViewModel(room.studio, room.preview, room.data::get, tasks, undo, room.clock);
        PublishViewModel publishing =
                new PublishViewModel(room.studio, room.publishing, tasks, localization.languageProperty());
        place = new SitePlace(model, publishing, context);
        scene = new Scene(new BorderPane(place.content()), 1280, 800);
        theme.dress(scene);
        // The keys of the window stand in the way here as they do there.
        new Shortcuts()
                .add("Shortcut+K", title("palette"), () -> notices.add(Notice.info("palette")))
                .add("N", title("new"), place::newThing)
                .add("Slash", title("search"), place::focusSearch)
                .add("Esc", title("back"), place::back)
                .add("Shortcut+Z", title("undo"), undo::undo)
                .add("Shortcut+Shift+Z", title("redo"), undo::redo)
                .install(scene);
        stage.setScene(scene);
        stage.show();
        place.shown();
    }

    private static javafx.beans.value.ObservableValue<String> title(String name) {
        return new javafx.beans.property.SimpleStringProperty(name);
    }

    private static final class NoNavigation implements Navigation {
        @Override
        public void open(String placeId) {
            throw new AssertionError(placeId);
        }

        @Override
        public void open(String placeId, Object target) {
            throw new AssertionError(placeId);
        }
    }

    /** Writes the first site and waits until its home page is there. */
    void start() {
        robot.interact(() -> model.start(true));
        waitFor(() -> inPage("typeof canvas === 'object' && document.querySelectorAll('[data-block]').length > 3"));
    }

    WebView web() {
        return robot.lookup("#site-preview").queryAs(WebView.class);
    }

    Object run(String script) {
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> web().getEngine().executeScript(script));
    }

    boolean inPage(String script) {
        return Boolean.TRUE.equals(run("document.body !== null && (" + script + ")"));
    }

    /** Clicks with the mouse in the middle of what a selector finds first, or at its left end. */
    void click(String selector, boolean atStart) {
        Point2D at = point(selector, atStart ? 0.02 : 0.5, 0.5);
        robot.clickOn(at.getX(), at.getY());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** A point of the screen: shares of the width and height of what a selector finds first. */
    Point2D point(String selector, double across, double down) {
        run("document.querySelector(" + Script.text(selector) + ").scrollIntoView({block:'center'})");
        WaitForAsyncUtils.waitForFxEvents();
        Screens.pulses(2);
        String box = String.valueOf(run("(function(){var r=document.querySelector(" + Script.text(selector)
                + ").getBoundingClientRect();return r.left+' '+r.top+' '+r.width+' '+r.height})()"));
        String[] numbers = box.split(" ");
        double x = Double.parseDouble(numbers[0]) + Double.parseDouble(numbers[2]) * across;
        double y = Double.parseDouble(numbers[1]) + Double.parseDouble(numbers[3]) * down;
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> web().localToScreen(x, y));
    }

    static void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("It did not happen", e);
        }
    }

    Scene scene() {
        return scene;
    }

    void picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        Screens.pulses(3);
        Screens.snapshot(scene, Path.of("target/screenshots", name + ".png"));
    }

    @Override
    public void close() throws TimeoutException {
        FxToolkit.cleanupStages();
        room.close();
    }
}
