package org.coachlibre.ui.controls;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/**
 * Toggle buttons that are one choice, as the keyboard knows radio buttons: Tab comes to the chosen one and leaves them all, arrows choose the next, Home
 * and End the first and the last.
 */
public final class RadioKeys {
    private RadioKeys() {}

    /** To be called once the buttons of {@code pane} are in it. */
    public static void install(Pane pane) {
        List<ToggleButton> buttons = pane.getChildren().stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .toList();
        buttons.forEach(button -> button.selectedProperty().subscribe(selected -> stopAtChosen(buttons)));
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, buttons));
    }

    private static void stopAtChosen(List<ToggleButton> buttons) {
        boolean isNoneChosen = buttons.stream().noneMatch(ToggleButton::isSelected);
        buttons.forEach(button -> button.setFocusTraversable(button.isSelected() || isNoneChosen));
    }

    private static void pressed(KeyEvent event, List<ToggleButton> buttons) {
        int size = buttons.size();
        for (int at = 0; at < size; at++) {
            if (buttons.get(at).isFocused()) {
                int next = next(event.getCode(), at, size);
                if (next >= 0) {
                    event.consume();
                    buttons.get(next).requestFocus();
                    buttons.get(next).fire();
                }
                return;
            }
        }
    }

    private static int next(KeyCode key, int at, int size) {
        return switch (key) {
            case RIGHT, DOWN -> Math.floorMod(at + 1, size);
            case LEFT, UP -> Math.floorMod(at - 1, size);
            case HOME -> 0;
            case END -> size - 1;
            default -> -1;
        };
    }
}
