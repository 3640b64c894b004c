package org.coachlibre.core;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * One room's settings: one record, kept in the practice file, saved as it is changed. Safe for use by several threads.
 *
 * @param <T> the room's settings record; immutable
 */
public interface Settings<T> {

    /** The settings now; the defaults when nothing was saved. Does not wait for the disk. */
    T get();

    /** Changes the settings in one step and returns when the change is durable; listeners hear it before that. */
    T update(UnaryOperator<T> change);

    /** Calls {@code listener} on the changing thread with the new settings after each change. */
    Events.Subscription onChange(Consumer<? super T> listener);
}
