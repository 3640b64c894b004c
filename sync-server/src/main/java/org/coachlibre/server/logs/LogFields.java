package org.coachlibre.server.logs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one line of the log, in order. */
public final class LogFields {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** A null is left out. */
    public LogFields put(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }

    Map<String, Object> toMap() {
        return new LinkedHashMap<>(fields);
    }
}
