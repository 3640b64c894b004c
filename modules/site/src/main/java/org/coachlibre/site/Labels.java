package org.coachlibre.site;

import org.coachlibre.core.Language;

/** Short names for long things. */
final class Labels {
    private static final int LENGTH = 60;

    private Labels() {}

    /** The first words of a text in each language. */
    static LocalText of(LocalRichText text) {
        LocalText label = LocalText.EMPTY;
        for (Language language : text.byLanguage().keySet()) {
            label = label.with(language, start(text.only(language).words()));
        }
        return label;
    }

    private static String start(String words) {
        String line = words.lines().findFirst().orElse("");
        if (line.length() <= LENGTH) {
            return line;
        }
        int space = line.lastIndexOf(' ', LENGTH);
        return line.substring(0, space > 0 ? space : LENGTH) + "…";
    }
}
