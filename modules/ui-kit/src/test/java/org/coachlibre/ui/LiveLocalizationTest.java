package org.coachlibre.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import javafx.beans.property.SimpleStringProperty;
import org.coachlibre.core.Language;
import org.junit.jupiter.api.Test;

class LiveLocalizationTest {
    private static final String BUNDLE = "org.coachlibre.ui.messages";

    private final LiveLocalization localization = new LiveLocalization(Language.ENGLISH, Clock.systemUTC());

    @Test
    void a_live_text_follows_the_language_there_and_back() {
        SimpleStringProperty shown = new SimpleStringProperty();
        shown.bind(localization.text(BUNDLE, "accent.sage"));
        for (int i = 0; i < 3; i++) {
            localization.use(Language.FRENCH);
            assertEquals("Sauge", shown.get());
            localization.use(Language.ENGLISH);
            assertEquals("Sage", shown.get());
        }
    }

    @Test
    void a_live_text_follows_its_arguments() {
        SimpleStringProperty tag = new SimpleStringProperty("lead");
        SimpleStringProperty shown = new SimpleStringProperty();
        shown.bind(localization.text(BUNDLE, "tags.remove", tag));
        assertEquals("Remove lead", shown.get());
        tag.set("new");
        assertEquals("Remove new", shown.get());
        tag.set(null);
        assertEquals("Remove ", shown.get());
    }
}
