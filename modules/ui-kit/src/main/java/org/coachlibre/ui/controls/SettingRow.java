package org.coachlibre.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One setting: its name, one sentence of consequence, and its control at the right. */
public final class SettingRow extends HBox {
    public SettingRow(ObservableValue<String> name, ObservableValue<String> consequence, Node control) {
        getStyleClass().add("cl-setting");
        setAlignment(Pos.CENTER_LEFT);
        Label title = Texts.body(name);
        title.getStyleClass().add("cl-strong");
        title.setLabelFor(control);
        VBox texts = new VBox(2, title, Texts.secondary(consequence));
        texts.setMinWidth(180);
        HBox.setHgrow(texts, Priority.ALWAYS);
        if (!control.accessibleTextProperty().isBound() && control.getAccessibleText() == null) {
            control.accessibleTextProperty().bind(name);
        }
        getChildren().addAll(texts, control);
    }
}
