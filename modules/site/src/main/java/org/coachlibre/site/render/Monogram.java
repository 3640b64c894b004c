package org.coachlibre.site.render;

import java.util.regex.Pattern;
import org.coachlibre.core.PracticeProfile;

/** The initials that stand where a portrait will be. */
final class Monogram {
    private Monogram() {}

    private static final Pattern BLANKS = Pattern.compile("[\\s\\-]+");

    /** The first letters of the first and last name, or of the practice's name; a full letter even outside the BMP. */
    static String of(PracticeProfile practice) {
        String name = practice.coachName().isBlank() ? practice.practiceName() : practice.coachName();
        String[] parts = BLANKS.split(name.strip());
        String first = letter(parts[0]);
        return parts.length == 1 ? first : first + letter(parts[parts.length - 1]);
    }

    private static String letter(String word) {
        return word.isEmpty() ? "" : Character.toString(Character.toUpperCase(word.codePointAt(0)));
    }
}
