package org.coachlibre.testkit.planted.crm.view;

import javafx.application.Platform;

final class LaterView {
    void show() {
        Platform.runLater(() -> {});
    }
}
