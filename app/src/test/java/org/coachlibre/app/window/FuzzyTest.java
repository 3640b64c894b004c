package org.coachlibre.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyTest {
    @ParameterizedTest
    @CsvSource({
        "anna, Anna Morel",
        "am, Anna Morel",
        "lea, Léa Dubois",
        "reglages, Aller à Réglages",
        "gop, Go to People"
    })
    void fits_letters_in_order_without_accents(String query, String text) {
        assertTrue(Fuzzy.score(query, text) > 0);
    }

    @Test
    void does_not_fit_other_letters_or_another_order() {
        assertEquals(0, Fuzzy.score("annax", "Anna Morel"));
        assertEquals(0, Fuzzy.score("lerom", "Anna Morel"));
    }

    @Test
    void word_starts_and_rows_count_more_than_letters_somewhere() {
        assertTrue(Fuzzy.score("mor", "Anna Morel") > Fuzzy.score("mor", "Team of Orion"));
        assertTrue(Fuzzy.score("set", "Settings") > Fuzzy.score("set", "Read messages to Anna"));
    }

    @Property(tries = 200)
    void every_piece_of_a_text_fits_it(@ForAll @AlphaChars @StringLength(min = 2, max = 30) String text) {
        assertTrue(Fuzzy.score(text.substring(text.length() / 2), text) > 0);
    }
}
