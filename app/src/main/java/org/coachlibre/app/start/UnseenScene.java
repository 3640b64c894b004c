package org.coachlibre.app.start;

import java.util.Objects;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.coachlibre.app.window.WindowShell;
import org.coachlibre.ui.controls.Badge;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.Texts;

/**
 * A scene that is laid out once and never shown: reading style sheets, icons and fonts takes a good part of the main window's first
 * sight, and the time while a practice is being opened is free. JavaFX thread only.
 */
final class UnseenScene {
    private UnseenScene() {}

    /** Styles one of each kind of thing that the main window begins with, as {@code shown} is styled. */
    static void layOutLike(Scene shown) {
        Label label = new Label("A");
        label.setTooltip(new Tooltip("A"));
        Button entry = new Button(null, new HBox(Icons.icon("fth-sun"), new Label("A")));
        entry.getStyleClass().addAll("cl-navigation-entry", "cl-focusable");
        VBox navigation = new VBox(label, entry);
        navigation.getStyleClass().add("cl-navigation");
        HBox top = new HBox(
                Icons.button("fth-bell", Texts.fixed("A"), () -> {}),
                Badge.count(new SimpleIntegerProperty(1)),
                Buttons.primary(Texts.fixed("A"), () -> {}),
                Buttons.quiet(Texts.fixed("A"), () -> {}));
        top.getStyleClass().add("cl-top");
        ScrollPane place = new ScrollPane(new VBox(Texts.body(Texts.fixed("A")), Texts.secondary(Texts.fixed("A"))));
        HBox root = new HBox(navigation, new VBox(top, place));
        root.getStyleClass().add("cl-window");
        root.getStylesheets()
                .add(Objects.requireNonNull(WindowShell.class.getResource("window.css"))
                        .toExternalForm());
        Scene scene = new Scene(root);
        scene.getStylesheets().setAll(shown.getStylesheets());
        root.applyCss();
        root.layout();
    }
}
