package org.coachlibre.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.coachlibre.ui.Phrases;
import org.coachlibre.ui.Place;
import org.coachlibre.ui.controls.Badge;
import org.coachlibre.ui.controls.Icons;

/** The left side: the practice, the places with their numbers, what runs, and Settings at the foot. */
final class NavigationBar extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Place place, Button button) {}

    NavigationBar(
            Phrases phrases,
            ObservableValue<String> practiceName,
            List<Place> places,
            Place settings,
            Region taskArea,
            Consumer<Place> open) {
        getStyleClass().add("cl-navigation");
        Label monogram = new Label();
        monogram.textProperty().bind(practiceName.map(NavigationBar::initials));
        StackPane disc = new StackPane(monogram);
        disc.getStyleClass().add("cl-monogram");
        Label name = new Label();
        name.textProperty().bind(practiceName);
        name.getStyleClass().addAll("cl-practice", "cl-may-cut");
        HBox.setHgrow(name, Priority.ALWAYS);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(practiceName);
        name.setTooltip(whole);
        HBox head = new HBox(disc, name);
        head.getStyleClass().add("cl-navigation-head");
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
        int number = 1;
        for (Place place : places) {
            getChildren().add(entry(phrases, place, number++, open));
        }
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().addAll(space, taskArea, entry(phrases, settings, number, open));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void mark(Place here) {
        entries.forEach(entry -> entry.button.pseudoClassStateChanged(HERE, entry.place.equals(here)));
    }

    private Button entry(Phrases phrases, Place place, int number, Consumer<Place> open) {
        Label title = new Label();
        title.textProperty().bind(place.title());
        title.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(Icons.icon(place.icon()), title, space, Badge.count(place.badge()));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("cl-navigation-row");
        Button button = new Button(null, row);
        button.setId("place-" + place.id());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("cl-navigation-entry", "cl-focusable");
        button.setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(button.widthProperty().subtract(24));
        ObservableValue<String> spoken = phrases.live("navigation.entry", place.title(), place.badge());
        button.accessibleTextProperty().bind(spoken);
        Tooltip keys = new Tooltip();
        keys.textProperty().bind(place.title().map(text -> text + "   " + Keys.shown("Shortcut+" + number)));
        button.setTooltip(keys);
        button.setOnAction(event -> open.accept(place));
        entries.add(new Entry(place, button));
        return button;
    }

    private void pressed(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0) {
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).button.isFocused()) {
                    entries.get(Math.floorMod(i + step, entries.size())).button.requestFocus();
                    event.consume();
                    return;
                }
            }
        }
    }

    /** At most two letters: of the first and the last word. */
    static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        if (words[0].isEmpty()) {
            return "";
        }
        String first = words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        String last = words.length == 1 ? "" : words[1].substring(0, words[1].offsetByCodePoints(0, 1));
        return (first + last).toUpperCase(java.util.Locale.ROOT);
    }
}
