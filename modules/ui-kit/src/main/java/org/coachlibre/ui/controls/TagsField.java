package org.coachlibre.ui.controls;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.coachlibre.ui.Localization;

/** Words as tags: Enter or a comma adds one, Backspace in the empty field takes the last, each has its cross. */
public final class TagsField extends FlowPane {
    private final ObservableList<String> tags = FXCollections.observableArrayList();
    private final TextField entry = new TextField();
    private final Localization localization;

    public TagsField(Localization localization, ObservableValue<String> prompt) {
        this.localization = localization;
        getStyleClass().add("cl-tags");
        entry.promptTextProperty().bind(prompt);
        entry.accessibleTextProperty().bind(prompt);
        entry.getStyleClass().add("cl-bare-field");
        entry.setPrefColumnCount(10);
        entry.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        entry.focusedProperty().addListener((focused, was, is) -> {
            if (!is) {
                add();
            }
        });
        tags.addListener((ListChangeListener<String>) change -> refresh());
        refresh();
    }

    /** The tags, each once, in the order they were added. */
    public ObservableList<String> tags() {
        return tags;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE && entry.getText().isEmpty() && !tags.isEmpty()) {
            tags.removeLast();
        } else if (event.getCode() == KeyCode.COMMA
                || (event.getCode() == KeyCode.ENTER && !entry.getText().isBlank())) {
            add();
            event.consume();
        }
    }

    private void add() {
        String word = entry.getText().replace(",", "").strip();
        entry.clear();
        if (!word.isEmpty() && !tags.contains(word)) {
            tags.add(word);
        }
    }

    private void refresh() {
        getChildren().setAll(List.of());
        for (String tag : tags) {
            Label text = new Label(tag);
            Button remove = Icons.button(
                    "fth-x",
                    localization.text(ErrorState.BUNDLE, "tags.remove", Texts.fixed(tag)),
                    () -> tags.remove(tag));
            HBox chip = new HBox(text, remove);
            chip.setAlignment(Pos.CENTER_LEFT);
            chip.getStyleClass().add("cl-tag");
            getChildren().add(chip);
        }
        getChildren().add(entry);
    }
}
