package org.coachlibre.core;

import java.util.Locale;

/** The languages that every text of CoachLibre exists in. */
public enum Language {
    FRENCH(Locale.FRENCH),
    ENGLISH(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The two-letter code of ISO 639-1: {@code fr} or {@code en}. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language of {@code locale}; English when it is neither. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("fr") ? FRENCH : ENGLISH;
    }

    /** The language of a code such as {@code fr} or {@code fr-CA}; English when unknown. */
    public static Language ofCode(String code) {
        return of(Locale.forLanguageTag(code));
    }
}
