package org.coachlibre.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.coachlibre.core.Events;
import org.coachlibre.core.Settings;
import org.coachlibre.core.SettingsStore;

/** Settings that live as long as the test. */
public final class MemorySettings implements SettingsStore {
    private final Map<String, MemorySetting<?>> known = new HashMap<>();

    @Override
    @SuppressWarnings("unchecked") // a key always has one type
    public synchronized <T> Settings<T> settings(String key, Class<T> type, T defaults) {
        return (Settings<T>) known.computeIfAbsent(key, name -> new MemorySetting<>(defaults));
    }

    private static final class MemorySetting<T> implements Settings<T> {
        private final CopyOnWriteArrayList<Consumer<? super T>> listeners = new CopyOnWriteArrayList<>();
        private volatile T value;

        MemorySetting(T value) {
            this.value = value;
        }

        @Override
        public T get() {
            return value;
        }

        @Override
        public T update(UnaryOperator<T> change) {
            T changed;
            synchronized (this) {
                changed = change.apply(value);
                value = changed;
            }
            listeners.forEach(listener -> listener.accept(changed));
            return changed;
        }

        @Override
        public Events.Subscription onChange(Consumer<? super T> listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
    }
}
