package org.coachlibre.site.theme;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How a site looks: tokens only, so that changing the theme keeps every word.
 *
 * @param id kept in the site and in the profile; never changes
 * @param shape sizes that are no colours
 */
public record Theme(String id, Palette light, Palette dark, Typeface heading, Typeface body, Shape shape) {

    /**
     * @param radius of cards and fields, in rem
     * @param buttonRadius in rem
     * @param frame the border-radius of pictures
     * @param headingWeight 100 to 900
     * @param headingSpacing letter spacing in em
     * @param shadow of what floats
     */
    public record Shape(
            String radius,
            String buttonRadius,
            String frame,
            int headingWeight,
            String headingSpacing,
            String shadow) {}

    /** The typefaces needed, each once. */
    public List<Typeface> typefaces() {
        return Stream.of(heading, body).distinct().toList();
    }

    /**
     * The tokens and fonts as a style sheet; the rest of the styles refer to nothing else.
     *
     * @param fontUrl gives the address of a typeface's file by its resource name
     */
    public String css(UnaryOperator<String> fontUrl) {
        StringBuilder css = new StringBuilder();
        typefaces().forEach(face -> css.append(face.css(fontUrl.apply(face.file()))));
        css.append(":root{\ncolor-scheme:light dark;\n").append(light.css());
        css.append("--cl-font-body:").append(body.stack()).append(";\n");
        css.append("--cl-font-heading:").append(heading.stack()).append(";\n");
        css.append("--cl-radius:").append(shape.radius).append(";\n");
        css.append("--cl-radius-button:").append(shape.buttonRadius).append(";\n");
        css.append("--cl-frame:").append(shape.frame).append(";\n");
        css.append("--cl-heading-weight:").append(shape.headingWeight).append(";\n");
        css.append("--cl-heading-spacing:").append(shape.headingSpacing).append(";\n");
        css.append("--cl-shadow:").append(shape.shadow).append(";\n");
        css.append("--cl-width:70rem;\n}\n");
        css.append("@media (prefers-color-scheme:dark){:root{\n")
                .append(dark.css())
                .append("}}\n");
        return css.toString();
    }
}
