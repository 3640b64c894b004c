package org.coachlibre.ui.controls;

import javafx.animation.PauseTransition;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Grey rows in the shape of what is coming; they appear only when loading takes longer than 300 ms. */
public final class Skeleton extends VBox {

    /** @param rows how many rows to hint at */
    public Skeleton(int rows) {
        getStyleClass().add("cl-skeleton");
        setFocusTraversable(false);
        for (int row = 0; row < rows; row++) {
            Region round = new Region();
            round.getStyleClass().add("cl-skeleton-round");
            Region wide = new Region();
            wide.getStyleClass().add("cl-skeleton-bar");
            wide.setPrefWidth(160 + (row * 53) % 120);
            HBox line = new HBox(12, round, wide);
            line.getStyleClass().add("cl-skeleton-row");
            getChildren().add(line);
        }
        setVisible(false);
        PauseTransition wait = new PauseTransition(Duration.millis(300));
        wait.setOnFinished(event -> setVisible(true));
        wait.play();
    }
}
