package org.coachlibre.ui;

import javafx.beans.value.ObservableValue;

/** The texts of one bundle: {@link #live} for what stays on screen, {@link #now} for what is said once. */
public record Phrases(Localization localization, String bundle) {

    /** A text that follows the language and its arguments. JavaFX thread only. */
    public ObservableValue<String> live(String key, ObservableValue<?>... arguments) {
        return localization.text(bundle, key, arguments);
    }

    /** The text in the language of now; any thread. */
    public String now(String key, Object... arguments) {
        return localization.messages(bundle).text(key, arguments);
    }
}
