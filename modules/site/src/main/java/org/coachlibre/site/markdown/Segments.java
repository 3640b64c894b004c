package org.coachlibre.site.markdown;

import java.text.Normalizer;

/** Addresses from names: ASCII, so that a copy of the site works on every disk and server. */
final class Segments {
    private static final int LONGEST = 120;

    private Segments() {}

    /** One part of an address: lower-case letters, digits and {@code - _ . ~}; other letters lose their accents. */
    static String of(String name) {
        int length = name.length();
        boolean isPlain = length > 0 && length <= LONGEST;
        for (int i = 0; isPlain && i < length; i++) {
            char c = name.charAt(i);
            isPlain = (c >= 'a' && c <= 'z')
                    || (c >= '0' && c <= '9')
                    || c == '_'
                    || (c == '-' && i > 0 && i < length - 1);
        }
        return isPlain ? name : simplified(name);
    }

    private static String simplified(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(plain.length());
        boolean wantsHyphen = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                c = (char) (c + 32);
            }
            String kept = kept(c);
            if (kept.isEmpty()) {
                wantsHyphen |= Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '’';
                continue;
            }
            if (wantsHyphen && !out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
            wantsHyphen = false;
            out.append(kept);
        }
        while (!out.isEmpty() && (out.charAt(out.length() - 1) == '-' || out.charAt(out.length() - 1) == '.')) {
            out.setLength(out.length() - 1);
        }
        int start = 0;
        while (start < out.length() && (out.charAt(start) == '.' || out.charAt(start) == '-')) {
            start++;
        }
        String segment = out.substring(start, Math.min(out.length(), start + LONGEST));
        return segment.isEmpty() ? "p-" + Integer.toHexString(name.hashCode()) : segment;
    }

    private static String kept(char c) {
        boolean isPlain =
                (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '~' || c == '-';
        if (isPlain) {
            return String.valueOf(c);
        }
        return switch (c) {
            case 'œ', 'Œ' -> "oe";
            case 'æ', 'Æ' -> "ae";
            case 'ß' -> "ss";
            case 'ø', 'Ø' -> "o";
            default -> "";
        };
    }

    /** Every part of a path made an address, with a slash at the end unless empty. */
    static String path(String folder) {
        StringBuilder out = new StringBuilder();
        for (String part : folder.split("/")) {
            if (!part.isEmpty()) {
                out.append(of(part)).append('/');
            }
        }
        return out.toString();
    }

    /**
     * The address that a person wrote in full, such as {@code /old/name.html} or {@code /2024/name/}: kept as it is but for what
     * would lead out of the site or cannot be a file's name. A folder has a slash at the end.
     */
    static String written(String address) {
        StringBuilder out = new StringBuilder();
        String path = withoutHost(address);
        String[] parts = path.split("/");
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                continue;
            }
            boolean isFile = i == parts.length - 1 && !path.endsWith("/") && hasEnding(part);
            out.append(isAddress(part) ? part : of(part));
            if (!isFile) {
                out.append('/');
            }
        }
        String result = out.toString();
        return result.endsWith("/index.html") || result.equals("index.html")
                ? result.substring(0, result.length() - "index.html".length())
                : result;
    }

    private static String withoutHost(String address) {
        int scheme = address.indexOf("://");
        String path = address;
        if (scheme > 0) {
            int slash = address.indexOf('/', scheme + 3);
            path = slash < 0 ? "" : address.substring(slash);
        }
        int end = path.length();
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '?' || path.charAt(i) == '#') {
                end = i;
                break;
            }
        }
        return path.substring(0, end);
    }

    private static boolean hasEnding(String part) {
        return part.endsWith(".html") || part.endsWith(".htm") || part.endsWith(".xml") || part.endsWith(".php");
    }

    private static boolean isAddress(String part) {
        if (part.length() > LONGEST || part.charAt(0) == '.' || part.endsWith(".")) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean isAllowed = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-_.~+,@".indexOf(c) >= 0;
            if (!isAllowed) {
                return false;
            }
        }
        return true;
    }
}
