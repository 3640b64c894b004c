package org.coachlibre.crm;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How texts become words to search by: lower case, without accents (Unicode NFKD, marks dropped), ligatures and crossed letters
 * spelt out, cut at everything that is neither letter, digit nor symbol (so that an emoji is a word of its own).
 */
public final class SearchWords {
    private static final int MOST_WORDS = 8;

    private SearchWords() {}

    /** {@code text} in lower case without accents; white space and punctuation stay. */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        String parts = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(parts.length());
        parts.codePoints().filter(c -> !isMark(c)).forEach(c -> {
            switch (c) {
                case 'ß' -> folded.append("ss");
                case 'œ' -> folded.append("oe");
                case 'æ' -> folded.append("ae");
                case 'ø' -> folded.append('o');
                case 'ł' -> folded.append('l');
                case 'đ', 'ð' -> folded.append('d');
                case 'þ' -> folded.append("th");
                case 'ı' -> folded.append('i');
                default -> folded.appendCodePoint(c);
            }
        });
        return folded.toString();
    }

    /** The words of a text, folded, in order. */
    public static List<String> words(String text) {
        String folded = fold(text);
        List<String> words = new ArrayList<>(4);
        int start = -1;
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            if (isPartOfWord(c)) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                words.add(folded.substring(start, i));
                start = -1;
            }
            i += Character.charCount(c);
        }
        if (start >= 0) {
            words.add(folded.substring(start));
        }
        return words;
    }

    /**
     * The words of what was typed, at most eight. What looks like a phone number, however it is grouped, is one word: its digits
     * without leading zeros.
     */
    static List<String> queryWords(String query) {
        if (isPhoneLike(query)) {
            return List.of(digits(query));
        }
        List<String> words = words(query);
        return words.size() <= MOST_WORDS ? words : words.subList(0, MOST_WORDS);
    }

    /**
     * The words a phone number is found by: all its digits without leading zeros, and the last nine, which are the national
     * number without its zero in most of Europe.
     */
    static List<String> phoneWords(String phone) {
        String digits = digits(phone);
        if (digits.isEmpty()) {
            return List.of();
        }
        return digits.length() > 9 ? List.of(digits, digits.substring(digits.length() - 9)) : List.of(digits);
    }

    /** The digits of a text without leading zeros. */
    public static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isDigit)
                .map(c -> Character.digit(c, 10))
                .filter(digit -> digit != 0 || !digits.isEmpty())
                .forEach(digits::append);
        return digits.toString();
    }

    /** A phone number as the key under which two spellings of it are equal: its last nine digits; the text when it has none. */
    public static String phoneKey(String phone) {
        String digits = digits(phone);
        return digits.isEmpty() ? fold(phone) : digits.length() > 9 ? digits.substring(digits.length() - 9) : digits;
    }

    /** A name as the key under which two spellings of it are equal: its words with one space between. */
    public static String nameKey(String givenName, String familyName) {
        return String.join(" ", words(givenName + " " + familyName));
    }

    private static boolean isPhoneLike(String query) {
        return query.codePoints().anyMatch(c -> c >= '1' && c <= '9')
                && query.codePoints()
                        .allMatch(c -> Character.isDigit(c) || Character.isSpaceChar(c) || "+-./()".indexOf(c) >= 0);
    }

    private static boolean isPartOfWord(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == 0x200D;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
