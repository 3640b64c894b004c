package org.coachlibre.icalendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A {@code BEGIN}..{@code END} part of a file, as written. */
final class Component {

    /**
     * A property as written: its value is still escaped.
     *
     * @param parameters what stands between the name and the value, with its first semicolon; may be empty
     * @param line where it stands in the file, counted from 1
     */
    record Property(String name, String parameters, String value, int line) {
        /** The first parameter of that upper-case name, without quotes; empty when there is none. */
        String parameter(String wanted) {
            int at = 0;
            while (at < parameters.length()) {
                int end = parameterEnd(parameters, at + 1);
                int equals = parameters.indexOf('=', at);
                if (equals > 0
                        && equals < end
                        && parameters.substring(at + 1, equals).strip().equalsIgnoreCase(wanted)) {
                    return parameters
                            .substring(equals + 1, end)
                            .replace("\"", "")
                            .strip();
                }
                at = end;
            }
            return "";
        }

        /** Where the parameter that begins at {@code from} ends: at a semicolon or colon outside quotes. */
        static int parameterEnd(String line, int from) {
            boolean quoted = false;
            for (int i = from; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (!quoted && (c == ';' || c == ':')) {
                    return i;
                }
            }
            return line.length();
        }
    }

    private final String name;
    private final int line;
    private final List<Property> properties = new ArrayList<>(8);
    private final List<Component> children = new ArrayList<>(0);

    Component(String name, int line) {
        this.name = name;
        this.line = line;
    }

    String name() {
        return name;
    }

    /** Where it begins in the file, counted from 1. */
    int line() {
        return line;
    }

    void add(Property property) {
        properties.add(property);
    }

    void add(Component child) {
        children.add(child);
    }

    List<Component> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    List<Property> all(String wanted) {
        List<Property> found = List.of();
        for (Property property : properties) {
            if (property.name().equals(wanted)) {
                if (found.isEmpty()) {
                    found = new ArrayList<>(2);
                }
                found.add(property);
            }
        }
        return found;
    }

    @Nullable
    Property first(String wanted) {
        for (Property property : properties) {
            if (property.name().equals(wanted)) {
                return property;
            }
        }
        return null;
    }

    /** The value of the first property of that name in upper case, or an empty text. */
    String word(String wanted) {
        Property property = first(wanted);
        return property == null ? "" : property.value().strip().toUpperCase(Locale.ROOT);
    }

    /** The text of the first property of that name with its escapes undone, or an empty text. */
    String text(String wanted) {
        Property property = first(wanted);
        return property == null ? "" : unescaped(property.value());
    }

    private static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                i++;
                char escaped = value.charAt(i);
                text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
