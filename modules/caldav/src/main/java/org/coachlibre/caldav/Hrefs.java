package org.coachlibre.caldav;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Addresses in answers, written in one way so that they can be compared: servers escape the same path in several. */
final class Hrefs {
    private static final String UNRESERVED = "-._~";
    private static final int LONGEST = 1900;

    private Hrefs() {}

    /** What {@code href} means in an answer from {@code asked}, whatever host it names; null when it means nothing. */
    static @Nullable URI resolve(URI asked, String href) {
        try {
            URI whole = asked.resolve(new URI(href.strip().replace(" ", "%20")));
            return whole.getHost() == null || whole.getRawPath() == null || href.length() > LONGEST
                    ? null
                    : canonical(whole);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /** As {@link #resolve}; null also when it is on another server, which would have us write somewhere else. */
    static @Nullable URI within(URI asked, String href) {
        URI whole = resolve(asked, href);
        return whole != null
                        && Objects.equals(whole.getScheme(), asked.getScheme())
                        && Objects.equals(whole.getRawAuthority(), asked.getRawAuthority())
                ? whole
                : null;
    }

    /** The address with all but plain characters of its path escaped, without query. */
    static URI canonical(URI address) {
        StringBuilder path = new StringBuilder();
        String[] segments = String.valueOf(address.getRawPath()).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            path.append(i == 0 ? "" : "/").append(escaped(segments[i]));
        }
        return URI.create(address.getScheme() + "://" + address.getRawAuthority() + path);
    }

    /** The last name in the path, as people read it. */
    static String lastName(URI address) {
        String path = String.valueOf(address.getPath());
        String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return plain.substring(plain.lastIndexOf('/') + 1);
    }

    static URI asFolder(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? address : URI.create(text + "/");
    }

    /** One segment: unescaped, then escaped in our way. */
    static String escaped(String segment) {
        byte[] octets = unescaped(segment);
        StringBuilder out = new StringBuilder(octets.length + 16);
        for (byte octet : octets) {
            char c = (char) (octet & 0xFF);
            boolean isPlain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || UNRESERVED.indexOf(c) >= 0;
            if (isPlain) {
                out.append(c);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
            }
        }
        return out.toString();
    }

    private static byte[] unescaped(String segment) {
        byte[] octets = segment.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[octets.length];
        int length = 0;
        for (int i = 0; i < octets.length; i++) {
            boolean isEscape = octets[i] == '%'
                    && i + 2 < octets.length
                    && Character.digit(octets[i + 1], 16) >= 0
                    && Character.digit(octets[i + 2], 16) >= 0;
            if (isEscape) {
                out[length++] = (byte) (Character.digit(octets[i + 1], 16) * 16 + Character.digit(octets[i + 2], 16));
                i += 2;
            } else {
                out[length++] = octets[i];
            }
        }
        return Arrays.copyOf(out, length);
    }
}
