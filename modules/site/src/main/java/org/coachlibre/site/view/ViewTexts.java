package org.coachlibre.site.view;

import javafx.beans.value.ObservableValue;
import org.coachlibre.ui.Localization;

/** The room's texts, now and live. */
record ViewTexts(Localization localization) {
    static final String BUNDLE = "org.coachlibre.site.view.messages";

    /** As of now. */
    String now(String key, Object... arguments) {
        return localization.messages(BUNDLE).text(key, arguments);
    }

    /** Follows the language. */
    ObservableValue<String> live(String key, ObservableValue<?>... arguments) {
        return localization.text(BUNDLE, key, arguments);
    }
}
