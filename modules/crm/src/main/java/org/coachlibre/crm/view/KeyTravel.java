package org.coachlibre.crm.view;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Lets Tab leave a text area, as in every other field: who works by keyboard must not be caught in it. */
final class KeyTravel {

    private KeyTravel() {}

    static void byTab(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                event.consume();
                area.fireEvent(new KeyEvent(
                        event.getSource(),
                        event.getTarget(),
                        KeyEvent.KEY_PRESSED,
                        "",
                        "\t",
                        KeyCode.TAB,
                        event.isShiftDown(),
                        true,
                        false,
                        false));
            }
        });
    }
}
