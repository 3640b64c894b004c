package org.coachlibre.app.window;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How well a text fits what was typed: letters in order, better at word starts and in a row; accents do not matter. */
final class Fuzzy {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int WORD_START = 12;
    private static final int IN_A_ROW = 8;
    private static final int ANYWHERE = 1;

    private Fuzzy() {}

    /** The score, higher is better; 0 when the text does not fit. An empty query fits everything with 1. */
    static int score(String query, String text) {
        String wanted = fold(query).replace(" ", "");
        String offered = fold(text);
        if (wanted.isEmpty()) {
            return 1;
        }
        int best = 0;
        for (int start = offered.indexOf(wanted.charAt(0));
                start >= 0;
                start = offered.indexOf(wanted.charAt(0), start + 1)) {
            best = Math.max(best, scoreFrom(wanted, offered, start));
        }
        return best == 0 ? 0 : Math.max(1, best - offered.length() / 8);
    }

    static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static int scoreFrom(String wanted, String offered, int start) {
        int score = 0;
        int at = start;
        int previous = -2;
        for (int i = 0; i < wanted.length(); i++) {
            at = next(offered, wanted.charAt(i), at, previous);
            if (at < 0) {
                return 0;
            }
            if (at == previous + 1) {
                score += IN_A_ROW;
            } else {
                score += isWordStart(offered, at) ? WORD_START : ANYWHERE;
            }
            previous = at;
            at++;
        }
        return score;
    }

    /** The letter right here, else at the next word start, else anywhere later. */
    private static int next(String offered, char letter, int from, int previous) {
        if (from < offered.length() && from == previous + 1 && offered.charAt(from) == letter) {
            return from;
        }
        for (int i = from; i < offered.length(); i++) {
            if (offered.charAt(i) == letter && isWordStart(offered, i)) {
                return i;
            }
        }
        return offered.indexOf(letter, from);
    }

    private static boolean isWordStart(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
