package org.coachlibre.site.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the front matter that nearly every page has: one name and one simple value a line, or a list of simple values. Whatever
 * is not surely that is left to the library of the language; so this may be strict, and must never guess.
 */
final class SimpleLines {
    private SimpleLines() {}

    /** YAML; null when the library has to read it. */
    static @Nullable Values yaml(String text) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> items = List.of();
        boolean isList = false;
        for (String line : text.split("\n")) {
            String stripped = line.stripTrailing();
            if (stripped.isEmpty()) {
                continue;
            }
            String item = stripped.stripLeading();
            if (item.startsWith("- ")) {
                String value = isList ? plain(item.substring(2).strip()) : null;
                if (value == null) {
                    return null;
                }
                items.add(value);
                continue;
            }
            int colon = stripped.indexOf(':');
            if (!isName(stripped, colon) || (colon + 1 < stripped.length() && stripped.charAt(colon + 1) != ' ')) {
                return null;
            }
            String name = stripped.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = stripped.substring(colon + 1).strip();
            isList = value.isEmpty();
            Object read;
            if (isList) {
                items = new ArrayList<>();
                read = items;
            } else {
                read = value.charAt(0) == '[' ? flow(value) : plain(value);
            }
            if (read == null || values.put(name, read) != null) {
                return null;
            }
        }
        values.values().removeIf(value -> value instanceof List<?> list && list.isEmpty());
        return new Values(values);
    }

    /** TOML; null when the library has to read it. */
    static @Nullable Values toml(String text) {
        Map<String, Object> all = new LinkedHashMap<>();
        Map<String, Object> values = all;
        for (String line : text.split("\n")) {
            String stripped = line.strip();
            if (stripped.isEmpty()) {
                continue;
            }
            if (stripped.charAt(0) == '[') {
                int end = stripped.length() - 1;
                String table = end < 1 ? "" : stripped.substring(1, end);
                values = new LinkedHashMap<>();
                if (stripped.charAt(end) != ']'
                        || !isName(table, table.length())
                        || all.put(table.toLowerCase(Locale.ROOT), values) != null) {
                    return null;
                }
                continue;
            }
            int equals = stripped.indexOf('=');
            if (equals < 1) {
                return null;
            }
            String name = stripped.substring(0, equals).stripTrailing();
            String value = stripped.substring(equals + 1).stripLeading();
            Object read = value.isEmpty() || !isName(name, name.length())
                    ? null
                    : value.charAt(0) == '[' ? tomlList(value) : tomlValue(value);
            if (read == null || values.put(name.toLowerCase(Locale.ROOT), read) != null) {
                return null;
            }
        }
        return Values.of(all);
    }

    private static boolean isName(String line, int end) {
        if (end < 1) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            boolean isMore = i > 0 && ((c >= '0' && c <= '9') || c == '-');
            if (!isLetter && !isMore) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String plain(String value) {
        if (value.isEmpty()) {
            return null;
        }
        char first = value.charAt(0);
        if (first == '"' || first == '\'') {
            return quoted(value, first);
        }
        if ("[]{}&*!|>%@`#,?-~:=".indexOf(first) >= 0 || isNothing(value)) {
            return null;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean isComment = c == '#' && value.charAt(i - 1) == ' ';
            boolean isPair = c == ':' && (i + 1 == value.length() || value.charAt(i + 1) == ' ');
            if (isComment || isPair || c < ' ' || c == '\t') {
                return null;
            }
        }
        return value;
    }

    private static boolean isNothing(String value) {
        return value.equalsIgnoreCase("null");
    }

    private static @Nullable String quoted(String value, char quote) {
        int end = value.length() - 1;
        if (end < 1 || value.charAt(end) != quote || value.indexOf(quote, 1) != end || value.indexOf('\\') >= 0) {
            return null;
        }
        for (int i = 1; i < end; i++) {
            if (value.charAt(i) < ' ') {
                return null;
            }
        }
        return value.substring(1, end);
    }

    private static @Nullable List<String> flow(String value) {
        if (value.charAt(value.length() - 1) != ']') {
            return null;
        }
        return several(value, true);
    }

    private static @Nullable List<String> tomlList(String value) {
        return value.charAt(value.length() - 1) != ']' ? null : several(value, false);
    }

    private static @Nullable List<String> several(String value, boolean isYaml) {
        List<String> items = new ArrayList<>();
        String inside = value.substring(1, value.length() - 1).strip();
        if (inside.isEmpty()) {
            return items;
        }
        for (String part : inside.split(",", -1)) {
            String item = part.strip();
            String read = isYaml ? flowItem(item) : tomlValue(item);
            if (read == null) {
                return null;
            }
            items.add(read);
        }
        return items;
    }

    private static @Nullable String flowItem(String item) {
        for (int i = 0; i < item.length(); i++) {
            if ("[]{}".indexOf(item.charAt(i)) >= 0) {
                return null;
            }
        }
        return plain(item);
    }

    private static @Nullable String tomlValue(String value) {
        if (value.isEmpty()) {
            return null;
        }
        char first = value.charAt(0);
        if (first == '"' || first == '\'') {
            return quoted(value, first);
        }
        if (value.equals("true") || value.equals("false")) {
            return value;
        }
        return isTomlDate(value) || isTomlNumber(value) ? value : null;
    }

    private static boolean isTomlDate(String value) {
        if (value.length() < 10 || PageDate.parse(value) == null) {
            return false;
        }
        return value.indexOf('#') < 0;
    }

    private static boolean isTomlNumber(String value) {
        if (value.length() > 9 || (value.length() > 1 && value.charAt(0) == '0')) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
