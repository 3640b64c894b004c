package org.coachlibre.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeAheadTest {
    private static final List<String> ZONES = List.of(
            "Africa/Cairo", "America/New_York", "America/Sao_Paulo", "Europe/Paris", "Europe/Prague", "Pacific/Apia");

    @ParameterizedTest
    @CsvSource({
        "par, Europe/Paris",
        "p, Pacific/Apia",
        "PRAG, Europe/Prague",
        "new york, America/New_York",
        "são, America/Sao_Paulo",
        "europe/p, Europe/Paris",
        "airo, Africa/Cairo"
    })
    void what_one_types_finds_the_item(String typed, String found) {
        assertEquals(OptionalInt.of(ZONES.indexOf(found)), TypeAhead.find(ZONES, typed));
    }

    @ParameterizedTest
    @CsvSource({"xyz", "paris france"})
    void what_is_not_there_chooses_nothing(String typed) {
        assertEquals(OptionalInt.empty(), TypeAhead.find(ZONES, typed));
    }
}
