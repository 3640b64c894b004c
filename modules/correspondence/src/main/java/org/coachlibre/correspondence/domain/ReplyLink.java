package org.coachlibre.correspondence.domain;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A {@code mailto:} link for the system's mail program (RFC 6068): everything but letters, digits and a few signs is written as
 * percent escapes, so that no word of a visitor can add a header, another recipient or a body.
 */
public final class ReplyLink {
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
    private static final int LONGEST_SUBJECT = 200;

    private ReplyLink() {}

    /** @param subject put after "Re: " unless it begins so already */
    public static URI of(String email, String subject) {
        String clean = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        String cut = clean.codePointCount(0, clean.length()) <= LONGEST_SUBJECT
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_SUBJECT));
        String re = cut.toLowerCase(Locale.ROOT).startsWith("re:") ? cut : "Re: " + cut;
        return URI.create("mailto:" + escaped(email, "@+") + "?subject=" + escaped(re, ""));
    }

    private static String escaped(String text, String alsoPlain) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (PLAIN.indexOf(c) >= 0 || alsoPlain.indexOf(c) >= 0) {
                escaped.append(c);
            } else {
                escaped.append(String.format("%%%02X", b & 0xFF));
            }
        }
        return escaped.toString();
    }
}
