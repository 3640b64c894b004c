package org.coachlibre.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The head of a page: its title, a sentence below when there is one, and its acts at the right. */
public final class PageHeader extends HBox {
    private final VBox texts;

    public PageHeader(ObservableValue<String> title, Node... actions) {
        getStyleClass().add("cl-page-header");
        setAlignment(Pos.CENTER_LEFT);
        Label heading = Texts.pageTitle(title);
        heading.setMinWidth(Region.USE_PREF_SIZE);
        texts = new VBox(4, heading);
        texts.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(texts, Priority.ALWAYS);
        getChildren().add(texts);
        getChildren().addAll(actions);
    }

    public PageHeader subtitle(ObservableValue<String> subtitle) {
        texts.getChildren().add(Texts.secondary(subtitle));
        return this;
    }
}
