package org.coachlibre.app.commands;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.coachlibre.availability.WrongValue;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object read strictly: a wrong field is named by its path in a {@link WrongValue}, as in {@code type.length: must
 * be more than zero, was PT0S}. A field that is null counts as left out. Call {@link #refuseUnknown()} when all was read.
 */
final class JsonFields {
    private static final Instant FIRST_INSTANT = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("9999-12-30T00:00:00Z");

    private final JsonNode object;
    private final String path;
    private final Set<String> known = new HashSet<>();

    private JsonFields(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    /** The object at the top of a file. */
    static JsonFields top(JsonNode node) {
        if (!node.isObject()) {
            throw new WrongValue("the file", "must be an object in braces, was " + shown(node));
        }
        return new JsonFields(node, "");
    }

    /** An object field; null when left out. */
    @Nullable
    JsonFields object(String name) {
        JsonNode node = find(name);
        if (node == null) {
            return null;
        }
        return inside(node, at(name));
    }

    JsonFields requiredObject(String name) {
        return required(name, object(name));
    }

    /** Each object of a list field; none when it is left out. */
    <T> List<T> objects(String name, Function<JsonFields, T> read) {
        return items(name, (node, itemPath) -> {
            JsonFields fields = inside(node, itemPath);
            T item = read.apply(fields);
            fields.refuseUnknown();
            return item;
        });
    }

    /** Each text of a list field. */
    <T> List<T> texts(String name, String expected, Function<String, @Nullable T> read) {
        return items(name, (node, itemPath) -> {
            T item = node.isTextual() ? read.apply(node.textValue()) : null;
            if (item == null) {
                throw new WrongValue(itemPath, "must be " + expected + ", was " + shown(node));
            }
            return item;
        });
    }

    <T> List<T> requiredList(String name, List<T> list) {
        if (find(name) == null) {
            throw new WrongValue(at(name), "is missing");
        }
        return list;
    }

    <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new WrongValue(at(name), "is missing");
        }
        return value;
    }

    @Nullable
    String text(String name) {
        return parsed(name, "a text in quotes", text -> text);
    }

    String requiredText(String name) {
        return required(name, text(name));
    }

    /** One of some words, exactly as written here. */
    String word(String name, String otherwise, String... words) {
        String word = parsed(name, "one of " + String.join(", ", words), text -> {
            if (!List.of(words).contains(text)) {
                throw new IllegalArgumentException(text);
            }
            return text;
        });
        return word == null ? otherwise : word;
    }

    Duration duration(String name, Duration otherwise) {
        Duration duration = parsed(name, "a duration such as PT30M", Duration::parse);
        return duration == null ? otherwise : duration;
    }

    Duration requiredDuration(String name) {
        return required(name, parsed(name, "a duration such as PT30M", Duration::parse));
    }

    /** An instant in a year of four digits, so that sums with it cannot overflow. */
    Instant requiredInstant(String name) {
        return required(name, parsed(name, "an instant such as 2026-06-15T08:00:00Z", JsonFields::instant));
    }

    LocalDate requiredDate(String name) {
        return required(name, parsed(name, "a date such as 2026-06-15", JsonFields::date));
    }

    ZoneId requiredZone(String name) {
        return required(name, parsed(name, "a known time zone such as Europe/Paris", ZoneId::of));
    }

    @Nullable
    Integer integer(String name) {
        JsonNode node = find(name);
        if (node == null) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw new WrongValue(at(name), "must be a whole number, was " + shown(node));
        }
        return node.intValue();
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode node = find(name);
        if (node == null) {
            return otherwise;
        }
        if (!node.isBoolean()) {
            throw new WrongValue(at(name), "must be true or false, was " + shown(node));
        }
        return node.booleanValue();
    }

    /** Makes a value of this object's fields; a field that the value refuses is named with this object's path. */
    <T> T make(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (WrongValue e) {
            throw path.isEmpty() || e.field().startsWith(path) ? e : e.inside(path);
        }
    }

    void refuseUnknown() {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new WrongValue(at(name), "is no field that is known here");
            }
        }
    }

    static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(FIRST_INSTANT) || instant.isAfter(LAST_INSTANT)) {
            throw new DateTimeException("The year must have four digits: " + text);
        }
        return instant;
    }

    static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < 1 || date.getYear() > 9_998) {
            throw new DateTimeException("The year must have four digits: " + text);
        }
        return date;
    }

    private <T> List<T> items(String name, BiFunction<JsonNode, String, T> read) {
        JsonNode node = find(name);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            throw new WrongValue(at(name), "must be a list, was " + shown(node));
        }
        List<T> items = new ArrayList<>(node.size());
        for (JsonNode item : node) {
            items.add(read.apply(item, at(name) + "[" + items.size() + "]"));
        }
        return items;
    }

    private static JsonFields inside(JsonNode node, String path) {
        if (!node.isObject()) {
            throw new WrongValue(path, "must be an object in braces, was " + shown(node));
        }
        return new JsonFields(node, path);
    }

    private <T> @Nullable T parsed(String name, String expected, Function<String, T> parse) {
        JsonNode node = find(name);
        if (node == null) {
            return null;
        }
        if (node.isTextual()) {
            try {
                return parse.apply(node.textValue());
            } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
                throw new WrongValue(at(name), "must be " + expected + ", was " + node.textValue());
            }
        }
        throw new WrongValue(at(name), "must be " + expected + ", was " + shown(node));
    }

    private @Nullable JsonNode find(String name) {
        known.add(name);
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
