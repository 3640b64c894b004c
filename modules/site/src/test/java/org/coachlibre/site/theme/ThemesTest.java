package org.coachlibre.site.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemesTest {
    static List<Theme> themes() {
        return Themes.list();
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyPairOfColoursCanBeRead(Theme theme) {
        for (Palette palette : List.of(theme.light(), theme.dark())) {
            List<String> tooWeak = palette.pairs().stream()
                    .filter(pair -> Contrast.ratio(pair.front(), pair.ground()) < pair.needed())
                    .map(pair -> pair.name() + " " + Contrast.ratio(pair.front(), pair.ground()))
                    .toList();
            assertEquals(List.of(), tooWeak, theme.id());
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyTypefaceShipsWithItsLicence(Theme theme) {
        for (Typeface face : theme.typefaces()) {
            assertNotNull(
                    getClass().getResource("/org/coachlibre/site/fonts/" + face.file() + ".woff2"), face.family());
            assertNotNull(getClass().getResource("/org/coachlibre/site/fonts/" + face.file() + "-OFL.txt"));
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void theTokensOfTheContractAreThere(Theme theme) {
        String css = theme.css(name -> name);
        for (String token :
                List.of("bg", "surface", "text", "muted", "accent", "on-accent", "border", "danger", "success")) {
            assertTrue(css.contains("--cl-color-" + token + ":"), token);
        }
        for (String token : List.of("font-body", "font-heading", "radius", "shadow", "width")) {
            assertTrue(css.contains("--cl-" + token + ":"), token);
        }
    }

    @Test
    void contrastIsThatOfTheStandard() {
        assertEquals(21.0, Contrast.ratio("#000000", "#ffffff"), 0.001);
        assertEquals(4.54, Contrast.ratio("#767676", "#ffffff"), 0.01);
    }
}
