package org.coachlibre.site.view;

import javafx.beans.value.ObservableValue;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;
import org.coachlibre.site.LocalText;
import org.coachlibre.ui.Localization;

/** The room's texts, now and live. */
record ViewTexts(Localization localization) {
    static final String BUNDLE = "org.coachlibre.site.view.messages";

    /** As of now. */
    String now(String key, Object... arguments) {
        return localization.messages(BUNDLE).text(key, arguments);
    }

    /** In every language a site may have. */
    LocalText inEach(String key) {
        Messages messages = localization.messages(BUNDLE);
        return LocalText.of(
                messages.in(Language.FRENCH.locale()).text(key),
                messages.in(Language.ENGLISH.locale()).text(key));
    }

    /** Follows the language. */
    ObservableValue<String> live(String key, ObservableValue<?>... arguments) {
        return localization.text(BUNDLE, key, arguments);
    }
}
