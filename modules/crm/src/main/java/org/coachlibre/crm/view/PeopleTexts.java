package org.coachlibre.crm.view;

import javafx.beans.value.ObservableValue;
import org.coachlibre.core.Messages;
import org.coachlibre.ui.Localization;

/** The texts of the People place. */
record PeopleTexts(Localization localization) {
    static final String BUNDLE = "org.coachlibre.crm.view.messages";

    /** A text that follows the language. */
    ObservableValue<String> live(String key, ObservableValue<?>... arguments) {
        return localization.text(BUNDLE, key, arguments);
    }

    /** A text in the language of now. */
    String now(String key, Object... arguments) {
        return localization.messages(BUNDLE).text(key, arguments);
    }

    Messages messages() {
        return localization.messages(BUNDLE);
    }
}
