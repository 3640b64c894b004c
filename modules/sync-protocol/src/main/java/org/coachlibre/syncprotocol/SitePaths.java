package org.coachlibre.syncprotocol;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The paths a site may hold, checked by the desktop before it sends and by the server before it stores: relative, {@code /}
 * between the parts, Unicode NFC, no part that a file system of Linux, macOS or Windows would read as something else, no
 * two paths that differ only in case.
 */
public final class SitePaths {
    /** The longest path, in characters. */
    public static final int LONGEST = 200;

    private static final Set<String> WINDOWS_NAMES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");
    private static final String FORBIDDEN = "<>:\"|?*\\%#";

    private SitePaths() {}

    /** One English sentence that says what is wrong with {@code path}; empty when nothing is. */
    public static Optional<String> fault(String path) {
        if (path.isEmpty()) {
            return Optional.of("A path is empty.");
        }
        if (path.length() > LONGEST) {
            return Optional.of("A path is longer than " + LONGEST + " characters.");
        }
        if (path.codePoints().anyMatch(SitePaths::isForbidden)) {
            return Optional.of("A path holds a character that files cannot have everywhere.");
        }
        if (!Normalizer.isNormalized(path, Normalizer.Form.NFC)) {
            return Optional.of("A path is not in Unicode normal form C.");
        }
        for (String part : path.split("/", -1)) {
            Optional<String> fault = partFault(part);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /** {@link #fault(String)} of every path, and of two that differ only in case or are a file and a folder at once. */
    public static Optional<String> fault(Collection<String> paths) {
        Map<String, String> byFolded = new HashMap<>();
        for (String path : paths) {
            Optional<String> fault = fault(path);
            if (fault.isPresent()) {
                return fault;
            }
            if (byFolded.put(fold(path), path) != null) {
                return Optional.of("Two paths differ only in upper and lower case.");
            }
        }
        for (String path : paths) {
            String folded = fold(path);
            for (int slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
                if (byFolded.containsKey(folded.substring(0, slash))) {
                    return Optional.of("A path is a file and a folder at once.");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> partFault(String part) {
        if (part.isEmpty() || part.equals(".") || part.equals("..")) {
            return Optional.of("A path holds an empty part, \".\" or \"..\".");
        }
        if (part.endsWith(".") || part.endsWith(" ") || part.startsWith(" ")) {
            return Optional.of("A part of a path begins or ends with a space or ends with a dot.");
        }
        int dot = part.indexOf('.');
        String stem = (dot < 0 ? part : part.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        if (WINDOWS_NAMES.contains(stem)) {
            return Optional.of("A part of a path is a name that Windows reserves.");
        }
        return Optional.empty();
    }

    private static boolean isForbidden(int c) {
        return c < ' '
                || c == 0x7F
                || FORBIDDEN.indexOf(c) >= 0
                || Character.getType(c) == Character.SURROGATE
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.CONTROL
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
    }

    private static String fold(String path) {
        return path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
