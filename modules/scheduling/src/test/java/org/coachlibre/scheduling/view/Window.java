package org.coachlibre.scheduling.view;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.coachlibre.ui.theme.WindowTheme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** One view in a window without a display, used by keys and read as a screen reader would. */
final class Window {
    private final FxRobot robot = new FxRobot();
    private final Stage stage;

    private Window(Stage stage) {
        this.stage = stage;
    }

    static Window of(Supplier<Parent> view) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Stage stage = onFx(() -> {
            Stage made = new Stage();
            Scene scene = new Scene(view.get(), 1280, 800);
            WindowTheme theme = new WindowTheme(1);
            theme.modeProperty().set(WindowTheme.Mode.LIGHT);
            theme.dress(scene);
            made.setScene(scene);
            made.show();
            made.requestFocus();
            return made;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return new Window(stage);
    }

    Scene scene() {
        return stage.getScene();
    }

    void close() {
        onFx(() -> {
            stage.hide();
            return true;
        });
    }

    void focus(Node node) {
        onFx(() -> {
            node.requestFocus();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void doubleClick(Node node) {
        robot.doubleClickOn(node);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void resize(double width) {
        onFx(() -> {
            stage.setWidth(width);
            return true;
        });
        settle();
    }

    /** Lets two pulses lay out what changed. */
    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        onFx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    void write(String text) {
        robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    Node byId(String id) {
        return all().stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + id));
    }

    boolean shows(String text) {
        return onFx(() -> all().stream()
                .filter(Window::isSeen)
                .anyMatch(node -> node instanceof Labeled label
                        && label.getText() != null
                        && label.getText().contains(text)));
    }

    Node button(String text) {
        return all().stream()
                .filter(Window::isSeen)
                .filter(node -> node instanceof Button button
                        && (text.equals(button.getText()) || text.equals(button.getAccessibleText())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no button " + text));
    }

    Node box(String spoken) {
        return all().stream()
                .filter(node -> node instanceof CheckBox box && spoken.equals(box.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no box " + spoken));
    }

    /** Controls that the keyboard reaches and that a screen reader could not name. */
    List<String> nameless() {
        return onFx(() -> all().stream()
                .filter(Node::isFocusTraversable)
                .filter(Window::isSeen)
                .filter(node -> name(node).isBlank())
                .map(String::valueOf)
                .toList());
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            return labeled.getText();
        }
        // Parts of a composite control are named by the control.
        boolean isPart = node instanceof TextInputControl
                && node.getParent() instanceof ComboBoxBase<?> whole
                && whole.getAccessibleText() != null;
        boolean isScroller = node instanceof ScrollPane || node instanceof ScrollBar;
        return isPart || isScroller ? "part" : "";
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private List<Node> all() {
        List<Node> nodes = new ArrayList<>();
        collect(stage.getScene().getRoot(), nodes);
        return nodes;
    }

    private static void collect(Node node, List<Node> into) {
        into.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    static <T> T onFx(Callable<T> work) {
        try {
            return WaitForAsyncUtils.asyncFx(work).get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
