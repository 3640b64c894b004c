package org.coachlibre.icalendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@code BEGIN}..{@code END} part of a file, as written. */
final class Component {

    /** A property: its value is as written, still escaped; parameters by upper-case name. */
    record Property(String name, Map<String, String> parameters, String value) {
        String parameter(String parameter) {
            return parameters.getOrDefault(parameter, "");
        }
    }

    private final String name;
    private final List<Property> properties = new ArrayList<>();
    private final List<Component> children = new ArrayList<>();

    Component(String name) {
        this.name = name;
    }

    String name() {
        return name;
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
        return properties.stream()
                .filter(property -> property.name().equals(wanted))
                .toList();
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
