package org.coachlibre.site.starter;

import java.util.EnumMap;
import java.util.Map;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;
import org.coachlibre.site.LocalRichText;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.RichText;
import org.coachlibre.site.text.RichMarkup;

/** The starter texts of one bundle, in every language. */
final class Wording {
    private final String bundle;

    Wording(String name) {
        this.bundle = "org.coachlibre.site.starter." + name;
    }

    LocalText text(String key) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, new Messages(bundle, language.locale()).text(key));
        }
        return new LocalText(texts);
    }

    LocalRichText richText(String key) {
        Map<Language, RichText> texts = new EnumMap<>(Language.class);
        text(key).byLanguage().forEach((language, markup) -> texts.put(language, RichMarkup.parse(markup)));
        return new LocalRichText(texts);
    }
}
