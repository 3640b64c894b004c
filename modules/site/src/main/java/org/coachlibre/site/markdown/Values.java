package org.coachlibre.site.markdown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What front matter or a configuration says. Names count whatever their case, as with the generators they come from.
 *
 * @param map texts, numbers, booleans, lists and maps, by lower-case name
 */
record Values(Map<String, Object> map) {
    static final Values NONE = new Values(Map.of());

    boolean has(String name) {
        return map.containsKey(name);
    }

    /** Empty when there is none, or no single one. */
    String text(String name) {
        Object value = map.get(name);
        return value == null || value instanceof Collection || value instanceof Map
                ? ""
                : String.valueOf(value).strip();
    }

    boolean isTrue(String name) {
        return text(name).equalsIgnoreCase("true");
    }

    boolean isFalse(String name) {
        return text(name).equalsIgnoreCase("false");
    }

    /** 0 when there is none. */
    int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @Nullable
    PageDate date(String name) {
        return PageDate.parse(text(name));
    }

    /** A list, or one text that holds several between {@code separators} (a regular expression; empty: it is one). */
    List<String> list(String name, String separators) {
        Object value = map.get(name);
        List<String> list = new ArrayList<>();
        if (value instanceof Collection<?> several) {
            for (Object one : several) {
                add(list, String.valueOf(one));
            }
        } else if (value != null && !(value instanceof Map)) {
            String text = String.valueOf(value);
            for (String one : separators.isEmpty() ? new String[] {text} : text.split(separators)) {
                add(list, one);
            }
        }
        return list;
    }

    private static void add(List<String> list, String one) {
        String text = one.strip();
        if (!text.isEmpty() && !text.equals("null") && !list.contains(text)) {
            list.add(text);
        }
    }

    Values inside(String name) {
        return map.get(name) instanceof Map<?, ?> inner ? of(inner) : NONE;
    }

    static Values of(Map<?, ?> map) {
        Map<String, Object> lower = new java.util.LinkedHashMap<>();
        map.forEach((name, value) -> {
            if (value != null) {
                lower.put(String.valueOf(name).toLowerCase(Locale.ROOT), value);
            }
        });
        return new Values(lower);
    }
}
