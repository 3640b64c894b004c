package org.coachlibre.site.render;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the last part of an address from words. */
public final class Slugs {
    private static final int LENGTH = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    private Slugs() {}

    /** Lower-case ASCII letters, digits and hyphens; {@code page} when nothing of that is left. */
    public static String of(String words) {
        String plain = words.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        String letters =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        String slug = EDGES.matcher(OTHER.matcher(letters).replaceAll("-")).replaceAll("");
        if (slug.length() > LENGTH) {
            slug = EDGES.matcher(slug.substring(0, LENGTH)).replaceAll("");
        }
        return slug.isEmpty() ? "page" : slug;
    }
}
