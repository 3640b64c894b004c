package org.coachlibre.site.markdown;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses as they stand in links. */
final class Addresses {
    private static final String SAFE = "-_.~/!$&'()*+,;=:@";

    private Addresses() {}

    /** What leads from an address to the top of the site: {@code ""}, {@code "../"}, ... */
    static String up(String url) {
        int depth = 0;
        for (int i = 0; i < url.length(); i++) {
            if (url.charAt(i) == '/') {
                depth++;
            }
        }
        return "../".repeat(depth);
    }

    /** A link from a page to {@code target}, both as seen from the top of the site. */
    static String link(String up, String target) {
        String link = up + encoded(target);
        return link.isEmpty() ? "./" : link;
    }

    /** Percent-encodes what may not stand in an address. */
    static String encoded(String path) {
        boolean isPlain = true;
        for (int i = 0; isPlain && i < path.length(); i++) {
            isPlain = isPlain(path.charAt(i));
        }
        if (isPlain) {
            return path;
        }
        StringBuilder out = new StringBuilder();
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            if (one > 0 && isPlain((char) one)) {
                out.append((char) one);
            } else {
                out.append('%').append(Character.toUpperCase(Character.forDigit(one >> 4 & 15, 16)));
                out.append(Character.toUpperCase(Character.forDigit(one & 15, 16)));
            }
        }
        return out.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || SAFE.indexOf(c) >= 0;
    }

    /** Undoes percent-encoding; what is no encoding stays. */
    static String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        byte[] in = path.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[in.length];
        int length = 0;
        for (int i = 0; i < in.length; i++) {
            int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = i + 2 < in.length ? Character.digit(in[i + 2], 16) : -1;
            if (in[i] == '%' && high >= 0 && low >= 0) {
                out[length++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                out[length++] = in[i];
            }
        }
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }

    /** {@code path} as seen from {@code folder}, without {@code .} and {@code ..}; empty when it leads out at the top. */
    static Optional<String> resolved(String folder, String path) {
        if (path.indexOf("./") < 0 && !path.endsWith(".")) {
            return Optional.of(folder + path);
        }
        StringBuilder out = new StringBuilder(folder);
        int at = 0;
        while (at <= path.length()) {
            int slash = path.indexOf('/', at);
            String part = path.substring(at, slash < 0 ? path.length() : slash);
            boolean isLast = slash < 0;
            at = isLast ? path.length() + 1 : slash + 1;
            if (part.equals("..")) {
                if (out.isEmpty()) {
                    return Optional.empty();
                }
                out.setLength(out.lastIndexOf("/", out.length() - 2) + 1);
            } else if (!part.equals(".") && !part.isEmpty()) {
                out.append(part);
                if (!isLast) {
                    out.append('/');
                }
            }
        }
        return Optional.of(out.toString());
    }

    /**
     * The scheme of an address as a browser reads it: spaces and control characters count for nothing. Lower case; null when it
     * has none.
     */
    static @Nullable String scheme(String address) {
        StringBuilder scheme = new StringBuilder();
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == ':') {
                return scheme.isEmpty() ? null : scheme.toString();
            }
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean isMore = !scheme.isEmpty() && ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.');
            if (isLetter || isMore) {
                scheme.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            } else if (c > ' ' && c != 0x7f) {
                return null;
            }
        }
        return null;
    }

    /** Whether an address leads to another server, also one without a scheme. */
    static boolean isRemote(String address) {
        String scheme = scheme(address);
        String path = address.strip().replace('\\', '/');
        return path.startsWith("//") || (scheme != null && (scheme.equals("http") || scheme.equals("https")));
    }
}
