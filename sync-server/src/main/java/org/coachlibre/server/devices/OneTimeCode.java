package org.coachlibre.server.devices;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A code that a person reads aloud or types: four characters by which it is found and guesses are counted, twelve (60 random
 * bits) that are the secret. Letters of Crockford's Base32, so that O, I and L cannot be mistaken.
 */
public record OneTimeCode(String handle, String secret) {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final int LENGTH = 16;

    public static OneTimeCode random(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new OneTimeCode(code.substring(0, GROUP), code.substring(GROUP));
    }

    /** Reads what a person typed; empty when it cannot be a code. */
    public static Optional<OneTimeCode> read(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean isCode = plain.length() == LENGTH && plain.chars().allMatch(c -> LETTERS.indexOf(c) >= 0);
        return isCode
                ? Optional.of(new OneTimeCode(plain.substring(0, GROUP), plain.substring(GROUP)))
                : Optional.empty();
    }

    /** As it is shown: four groups of four. */
    public String shown() {
        StringBuilder shown = new StringBuilder(handle);
        for (int i = 0; i < secret.length(); i += GROUP) {
            shown.append('-').append(secret, i, i + GROUP);
        }
        return shown.toString();
    }

    /** Without the secret, so that it reaches no log. */
    @Override
    public String toString() {
        return "OneTimeCode[" + handle + "]";
    }
}
