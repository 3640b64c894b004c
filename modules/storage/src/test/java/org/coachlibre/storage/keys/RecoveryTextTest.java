package org.coachlibre.storage.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecoveryTextTest {
    private final Random random = new Random(11);

    @Test
    void what_is_printed_is_read_again_however_it_is_typed() {
        for (int i = 0; i < 500; i++) {
            byte[] code = new byte[RecoveryText.BYTES];
            random.nextBytes(code);
            String text = RecoveryText.of(code);
            assertTrue(text.matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}"), text);
            String typed = text.toLowerCase(Locale.ROOT)
                    .replace("-", i % 2 == 0 ? " " : "")
                    .replace('0', 'o')
                    .replace('1', i % 3 == 0 ? 'l' : 'i');
            assertArrayEquals(code, RecoveryText.parse("  " + typed + "\n").orElseThrow());
        }
        assertEquals(
                "0000-0000-0000-0000-0000-0000-00",
                RecoveryText.of(new byte[16]).substring(0, 32));
    }

    @Test
    void a_mistyped_character_is_found() {
        String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        int missed = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] code = new byte[RecoveryText.BYTES];
            random.nextBytes(code);
            StringBuilder text = new StringBuilder(RecoveryText.of(code).replace("-", ""));
            int at = random.nextInt(text.length());
            char other = alphabet.charAt(random.nextInt(32));
            if (other == text.charAt(at)) {
                continue;
            }
            text.setCharAt(at, other);
            missed += RecoveryText.parse(text.toString()).isPresent() ? 1 : 0;
        }
        assertTrue(missed < 15, "missed " + missed);
    }

    @Test
    void other_lengths_and_characters_are_refused() {
        for (String typed : new String[] {"", "ABC", "U".repeat(28), "Z".repeat(28), "é".repeat(28), "0".repeat(29)}) {
            assertEquals(Optional.empty(), RecoveryText.parse(typed), typed);
        }
    }

    @Test
    void the_passphrase_key_is_the_one_of_rfc_9106_and_does_not_depend_on_the_keyboard() {
        Derived.Cost light = new Derived.Cost(64, 1, 1);
        byte[] composed = Derived.fromPassphrase("caf\u00e9 cr\u00e8me".toCharArray(), new byte[16], light);
        byte[] decomposed = Derived.fromPassphrase("cafe\u0301 cre\u0300me".toCharArray(), new byte[16], light);
        assertArrayEquals(composed, decomposed);
        assertEquals(new Derived.Cost(65536, 3, 4), Derived.Cost.STANDARD);
    }
}
