package org.coachlibre.ui.controls;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;

/** The keys of a shortcut as small caps. */
public final class ShortcutLabel extends HBox {
    public ShortcutLabel(KeyCombination keys) {
        this(keys.getDisplayText());
    }

    /** @param keys as shown, such as {@code Ctrl+K}; a single {@code /} stays one key */
    public ShortcutLabel(String keys) {
        getStyleClass().add("cl-keys");
        for (String key : keys.split("(?<=.)\\+(?=.)")) {
            Label cap = new Label(key);
            cap.getStyleClass().add("cl-key");
            cap.setMinWidth(Label.USE_PREF_SIZE);
            getChildren().add(cap);
        }
    }
}
