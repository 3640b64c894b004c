package org.coachlibre.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;

/** The window's language and its texts. The live texts change when the language does; JavaFX thread only. */
public interface Localization {

    ReadOnlyObjectProperty<Language> languageProperty();

    default Language language() {
        return languageProperty().get();
    }

    /** Switches the whole window to {@code language}. */
    void use(Language language);

    /** The texts of {@code bundle} (a base name such as {@code org.coachlibre.crm.view.messages}) as of now; any thread. */
    Messages messages(String bundle);

    /** A text that follows the language and its arguments. Hold on to it (a bound property does). */
    ObservableValue<String> text(String bundle, String key, ObservableValue<?>... arguments);

    /** Dates in people's words in the language of now; any thread. */
    Dates dates();
}
