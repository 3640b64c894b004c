package org.coachlibre.core;

/** Where rooms get their {@link Settings}. */
public interface SettingsStore {

    /**
     * The settings named {@code key}. Asking twice for a key gives the same object.
     *
     * @param key stable name, such as {@code scheduling}; part of the file format
     * @param type a record that Jackson can write and read; unknown fields of a newer version are ignored
     * @param defaults what holds until something is saved
     */
    <T> Settings<T> settings(String key, Class<T> type, T defaults);
}
