package org.coachlibre.crm;

import java.util.Locale;

/**
 * What counts as an e-mail address here: one {@code @}, something on both sides, no white space, no control character (a line
 * break would let a header be slipped into a mail), at most 254 characters (RFC 5321 section 4.5.3.1.3). Whether the mailbox
 * exists only a mail can tell.
 */
public final class EmailAddress {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;

    private EmailAddress() {}

    public static boolean isValid(String text) {
        int at = text.indexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART || at != text.lastIndexOf('@') || text.length() > LONGEST) {
            return false;
        }
        String domain = text.substring(at + 1);
        boolean isDomain =
                !domain.isEmpty() && !domain.startsWith(".") && !domain.endsWith(".") && !domain.contains("..");
        return isDomain && text.chars().noneMatch(EmailAddress::isForbidden);
    }

    /** A valid address whose domain has a dot, as every one that the world's mail can reach has. */
    public static boolean isReachable(String text) {
        return isValid(text) && text.indexOf('.', text.indexOf('@')) > 0;
    }

    /** The form under which two spellings of one address are equal: trimmed, lower case. */
    public static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isForbidden(int c) {
        return Character.isISOControl(c)
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || "<>(),;:\"[]\\".indexOf(c) >= 0;
    }
}
