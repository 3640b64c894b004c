package org.coachlibre.ui.controls;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A sheet that keeps things together; radius 10, padding 16. */
public final class Card extends VBox {
    public Card(Node... children) {
        getStyleClass().add("cl-card");
        getChildren().addAll(children);
    }
}
