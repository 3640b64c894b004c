package org.coachlibre.syncprotocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checks that the compact constructors of the wire records share. */
final class Fields {
    private static final int SHA_256_DIGITS = 64;

    private Fields() {}

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new InvalidField(field + ": is missing");
        }
        return value;
    }

    static String text(@Nullable String value, String field, int longest) {
        String present = required(value, field);
        if (present.length() > longest) {
            throw new InvalidField(field + ": is longer than " + longest + " characters");
        }
        return present;
    }

    static @Nullable String optionalText(@Nullable String value, String field, int longest) {
        return value == null ? null : text(value, field, longest);
    }

    static <T> List<T> list(@Nullable List<T> value, String field) {
        List<T> present = value == null ? List.of() : value;
        if (present.stream().anyMatch(element -> element == null)) {
            throw new InvalidField(field + ": holds an empty element");
        }
        return List.copyOf(present);
    }

    static String sha256(@Nullable String value, String field) {
        String present = required(value, field);
        if (present.length() != SHA_256_DIGITS || !present.chars().allMatch(Fields::isHexDigit)) {
            throw new InvalidField(field + ": must be 64 lower-case hexadecimal digits");
        }
        return present;
    }

    static long notNegative(long value, String field) {
        if (value < 0) {
            throw new InvalidField(field + ": must not be negative");
        }
        return value;
    }

    private static boolean isHexDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
}
