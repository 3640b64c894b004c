package org.coachlibre.ui.controls;

import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.coachlibre.ui.Localization;
import org.kordamp.ikonli.javafx.FontIcon;

/** A search field with its glass and a cross that empties it. Esc empties it first, and only then leaves it to others. */
public final class SearchField extends HBox {
    private final TextField field = new TextField();

    public SearchField(Localization localization, ObservableValue<String> prompt) {
        getStyleClass().add("cl-search");
        FontIcon glass = Icons.icon("fth-search");
        field.promptTextProperty().bind(prompt);
        field.accessibleTextProperty().bind(prompt);
        field.getStyleClass().add("cl-bare-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        Button clear = Icons.button("fth-x", localization.text(ErrorState.BUNDLE, "search.clear"), field::clear);
        clear.visibleProperty().bind(field.textProperty().isNotEmpty());
        clear.setFocusTraversable(false);
        getChildren().addAll(glass, field, clear);
        field.focusedProperty()
                .subscribe(isFocused ->
                        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("focus-inside"), isFocused));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                event.consume();
            }
        });
    }

    public StringProperty textProperty() {
        return field.textProperty();
    }

    public String getText() {
        return field.getText();
    }

    /** The field itself, for key handling by the list it searches. */
    public TextField field() {
        return field;
    }

    public void focus() {
        field.requestFocus();
        field.selectAll();
    }

    /** Calls {@code listener} with the text when typing rests for 60 ms. */
    public void onSearch(java.util.function.Consumer<String> listener) {
        PauseTransition rest = new PauseTransition(Duration.millis(60));
        rest.setOnFinished(event -> listener.accept(field.getText()));
        field.textProperty().addListener((text, before, now) -> rest.playFromStart());
    }
}
