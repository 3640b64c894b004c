package org.coachlibre.correspondence;

import java.time.Instant;
import java.util.UUID;
import org.coachlibre.core.Language;

/**
 * A message from the site's contact form, as the server tells it. Texts are cleaned and cut rather than refused, because what a
 * visitor wrote must arrive: single-line texts hold no line break or control character.
 *
 * @param at when the server received it (UTC)
 * @param name as the visitor wrote it, at most 200 characters
 * @param email as the visitor wrote it; empty when it is no address
 * @param subject empty when the form has none
 * @param text at most 20,000 characters
 * @param language the language of the page
 */
public record ReceivedMessage(
        UUID id, Instant at, String name, String email, String subject, String text, Language language) {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_TEXT = 20_000;

    public ReceivedMessage {
        name = line(name, LONGEST_LINE);
        subject = line(subject, LONGEST_LINE);
        email = isAddress(email) ? email.strip() : "";
        text = cut(text.strip().replace("\r\n", "\n").replace('\r', '\n'), LONGEST_TEXT);
    }

    /** One @ with something on both sides, no white space, no control character: fit for a mail's header. */
    private static boolean isAddress(String text) {
        String address = text.strip();
        int at = address.indexOf('@');
        return at > 0
                && at == address.lastIndexOf('@')
                && at < address.length() - 1
                && address.length() <= LONGEST_EMAIL
                && address.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c));
    }

    private static String line(String text, int most) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .filter(c -> (c < 0x202A || c > 0x202E) && (c < 0x2066 || c > 0x2069))
                .forEach(c -> clean.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return cut(clean.toString().strip(), most);
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
