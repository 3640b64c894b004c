package org.coachlibre.app.window;

import javafx.scene.input.KeyCombination;

/** Keys as they are shown. */
final class Keys {
    private Keys() {}

    /** {@code Shortcut+K} as this system's keyboard says it: "Ctrl+K" or "⌘K". */
    static String shown(String keys) {
        return KeyCombination.keyCombination(keys).getDisplayText();
    }
}
