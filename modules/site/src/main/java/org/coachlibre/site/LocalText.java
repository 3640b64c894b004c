package org.coachlibre.site;

import java.util.EnumMap;
import java.util.Map;
import org.coachlibre.core.Language;

/**
 * A plain text in the site's languages. A language without wording is absent, never blank.
 *
 * @param byLanguage trimmed of blanks at the ends only where the editor says so; never null values
 */
public record LocalText(Map<Language, String> byLanguage) {
    public static final LocalText EMPTY = new LocalText(Map.of());

    public LocalText {
        EnumMap<Language, String> kept = new EnumMap<>(Language.class);
        byLanguage.forEach((language, text) -> {
            if (!text.isBlank()) {
                kept.put(language, text);
            }
        });
        byLanguage = Map.copyOf(kept);
    }

    public static LocalText of(String french, String english) {
        return new LocalText(Map.of(Language.FRENCH, french, Language.ENGLISH, english));
    }

    /** The same words in every language: a name, a number. */
    public static LocalText same(String text) {
        return of(text, text);
    }

    /** The wording in {@code language} or, when it is missing, in any other; empty when there is none at all. */
    public String in(Language language) {
        String own = byLanguage.get(language);
        if (own != null) {
            return own;
        }
        for (Language other : Language.values()) {
            String text = byLanguage.get(other);
            if (text != null) {
                return text;
            }
        }
        return "";
    }

    /** The wording in exactly this language; empty when it is missing. */
    public String only(Language language) {
        return byLanguage.getOrDefault(language, "");
    }

    public boolean has(Language language) {
        return byLanguage.containsKey(language);
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    public LocalText with(Language language, String text) {
        EnumMap<Language, String> changed = new EnumMap<>(Language.class);
        changed.putAll(byLanguage);
        changed.put(language, text);
        return new LocalText(changed);
    }
}
