package org.coachlibre.storage.keys;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

/**
 * A recovery code on paper: 128 random bits in Crockford's base 32 (no I, L, O, U, so that nothing is misread), 26 characters and
 * 2 that check them, in seven groups of four. A wrong or swapped character is found with 1,023 chances in 1,024.
 */
public final class RecoveryText {
    public static final int BYTES = 16;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTERS = 26;
    private static final int CHECKS = 2;
    private static final int GROUP = 4;

    private RecoveryText() {}

    public static String of(byte[] code) {
        if (code.length != BYTES) {
            throw new IllegalArgumentException("A recovery code has " + BYTES + " bytes");
        }
        String plain = digits(new BigInteger(1, code), CHARACTERS) + digits(check(code), CHECKS);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < plain.length(); i += GROUP) {
            grouped.append(i == 0 ? "" : "-").append(plain, i, i + GROUP);
        }
        return grouped.toString();
    }

    /** Reads a code as people type it: any case, any blanks and dashes, O for 0, I and L for 1. Empty when it is mistyped. */
    public static Optional<byte[]> parse(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-‐‑–—_.]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (plain.length() != CHARACTERS + CHECKS || plain.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return Optional.empty();
        }
        BigInteger number = number(plain.substring(0, CHARACTERS));
        if (number.bitLength() > BYTES * 8) {
            return Optional.empty();
        }
        byte[] code = fixedLength(number);
        return check(code).equals(number(plain.substring(CHARACTERS))) ? Optional.of(code) : Optional.empty();
    }

    private static BigInteger check(byte[] code) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(code);
            return new BigInteger(1, hash).shiftRight(hash.length * 8 - CHECKS * 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String digits(BigInteger number, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = count - 1; i >= 0; i--) {
            digits.append(ALPHABET.charAt(
                    number.shiftRight(i * 5).and(BigInteger.valueOf(31)).intValue()));
        }
        return digits.toString();
    }

    private static BigInteger number(String digits) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < digits.length(); i++) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(digits.charAt(i))));
        }
        return number;
    }

    private static byte[] fixedLength(BigInteger number) {
        byte[] code = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            code[i] = number.shiftRight((BYTES - 1 - i) * 8).byteValue();
        }
        return code;
    }
}
