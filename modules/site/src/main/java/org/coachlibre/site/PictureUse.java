package org.coachlibre.site;

/**
 * A picture as one block uses it: which one, and what it says to those who do not see it.
 *
 * @param source nothing, a drawing that ships with the program, or a picture the coach brought
 * @param alternative what the picture shows, in words; needed unless {@code decorative}
 * @param decorative the picture says nothing that the text does not
 */
public record PictureUse(Source source, LocalText alternative, boolean decorative) {
    public static final PictureUse NONE = new PictureUse(new None(), LocalText.EMPTY, true);

    /** Where the picture comes from. */
    public sealed interface Source {}

    public record None() implements Source {}

    /** One of the program's own drawings, in the colours of the theme, such as {@code summit}. */
    public record Drawing(String name) implements Source {}

    /** A picture of the coach, by the SHA-256 of the original in the practice's media. */
    public record Photo(String sha256) implements Source {}

    public static PictureUse drawing(String name) {
        return new PictureUse(new Drawing(name), LocalText.EMPTY, true);
    }

    public boolean isNone() {
        return source instanceof None;
    }

    /** Whether somebody must still say what this picture shows. */
    public boolean needsAlternative() {
        return !isNone() && !decorative && alternative.isEmpty();
    }
}
