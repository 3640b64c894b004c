package org.coachlibre.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.coachlibre.core.Events;
import org.coachlibre.core.Settings;
import org.coachlibre.core.SettingsStore;
import org.jooq.Record;

/** {@link SettingsStore} in the practice file: each room's record as JSON in {@code STORAGE.SETTING}. */
public final class StoredSettings implements SettingsStore {
    private final Database database;
    private final Clock clock;
    private final ObjectMapper json;
    private final Map<String, StoredSetting<?>> known = new HashMap<>();

    public StoredSettings(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.json = SettingsJson.mapper();
    }

    @Override
    public synchronized <T> Settings<T> settings(String key, Class<T> type, T defaults) {
        StoredSetting<?> setting = known.computeIfAbsent(key, name -> load(name, type, defaults));
        return setting.as(type);
    }

    private <T> StoredSetting<T> load(String key, Class<T> type, T defaults) {
        Record stored = database.read(transaction ->
                transaction.dsl().fetchOne("SELECT content FROM storage.setting WHERE setting_key = ?", key));
        return new StoredSetting<>(key, type, stored == null ? defaults : parse(stored.get(0, String.class), type));
    }

    private <T> T parse(String content, Class<T> type) {
        try {
            return json.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new StorageException.Damaged("Settings of type " + type.getSimpleName() + " cannot be read", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Settings cannot be written as JSON: " + value.getClass(), e);
        }
    }

    private final class StoredSetting<T> implements Settings<T> {
        private final String key;
        private final Class<T> type;
        private final CopyOnWriteArrayList<Consumer<? super T>> listeners = new CopyOnWriteArrayList<>();
        private volatile T value;

        StoredSetting(String key, Class<T> type, T value) {
            this.key = key;
            this.type = type;
            this.value = value;
        }

        @SuppressWarnings("unchecked")
        <U> Settings<U> as(Class<U> asked) {
            if (asked != type) {
                throw new IllegalArgumentException("Settings " + key + " are a " + type + ", not a " + asked);
            }
            return (Settings<U>) this;
        }

        @Override
        public T get() {
            return value;
        }

        @Override
        public T update(UnaryOperator<T> change) {
            T changed;
            CompletableFuture<?> durable;
            synchronized (this) {
                changed = change.apply(value);
                String content = write(changed);
                durable = database.writeLater(transaction -> save(transaction, content));
                value = changed;
            }
            for (Consumer<? super T> listener : listeners) {
                listener.accept(changed);
            }
            durable.join();
            return changed;
        }

        @Override
        public Events.Subscription onChange(Consumer<? super T> listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }

        private int save(Transaction transaction, String content) {
            OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
            int updated = transaction
                    .dsl()
                    .execute(
                            "UPDATE storage.setting SET content = ?, changed_at = ? WHERE setting_key = ?",
                            content,
                            now,
                            key);
            return updated > 0
                    ? updated
                    : transaction
                            .dsl()
                            .execute(
                                    "INSERT INTO storage.setting (setting_key, content, changed_at) VALUES (?, ?, ?)",
                                    key,
                                    content,
                                    now);
        }
    }

    /** How settings are written: times as text, unknown fields of a newer version ignored. */
    static final class SettingsJson {
        private SettingsJson() {}

        static ObjectMapper mapper() {
            return JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();
        }
    }
}
