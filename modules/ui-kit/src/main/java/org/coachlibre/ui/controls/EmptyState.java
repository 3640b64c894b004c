package org.coachlibre.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What a list or page shows when there is nothing yet: a picture, a sentence, one thing to do. */
public final class EmptyState extends VBox {

    public EmptyState(Picture picture, ObservableValue<String> title, ObservableValue<String> text) {
        getStyleClass().add("cl-empty");
        setAlignment(Pos.CENTER);
        Label heading = Texts.section(title);
        heading.setWrapText(true);
        getChildren().addAll(picture.draw(), heading, Texts.secondary(text));
    }

    public EmptyState(
            Picture picture,
            ObservableValue<String> title,
            ObservableValue<String> text,
            ObservableValue<String> actionText,
            Runnable action) {
        this(picture, title, text);
        Button button = Buttons.primary(actionText, action);
        VBox.setMargin(button, new javafx.geometry.Insets(8, 0, 0, 0));
        getChildren().add(button);
    }
}
