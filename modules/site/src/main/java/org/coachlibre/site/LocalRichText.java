package org.coachlibre.site;

import java.util.EnumMap;
import java.util.Map;
import org.coachlibre.core.Language;

/** A formatted text in the site's languages. A language without wording is absent. */
public record LocalRichText(Map<Language, RichText> byLanguage) {
    public static final LocalRichText EMPTY = new LocalRichText(Map.of());

    public LocalRichText {
        EnumMap<Language, RichText> kept = new EnumMap<>(Language.class);
        byLanguage.forEach((language, text) -> {
            if (!text.isEmpty()) {
                kept.put(language, text);
            }
        });
        byLanguage = Map.copyOf(kept);
    }

    public static LocalRichText of(RichText french, RichText english) {
        return new LocalRichText(Map.of(Language.FRENCH, french, Language.ENGLISH, english));
    }

    /** The wording in {@code language} or, when it is missing, in any other. */
    public RichText in(Language language) {
        RichText own = byLanguage.get(language);
        if (own != null) {
            return own;
        }
        for (Language other : Language.values()) {
            RichText text = byLanguage.get(other);
            if (text != null) {
                return text;
            }
        }
        return RichText.EMPTY;
    }

    public RichText only(Language language) {
        return byLanguage.getOrDefault(language, RichText.EMPTY);
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    public LocalRichText with(Language language, RichText text) {
        EnumMap<Language, RichText> changed = new EnumMap<>(Language.class);
        changed.putAll(byLanguage);
        changed.put(language, text);
        return new LocalRichText(changed);
    }
}
