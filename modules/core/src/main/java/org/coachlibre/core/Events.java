package org.coachlibre.core;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells interested rooms what happened. Events are past-tense records in the publisher's root package. Listeners are called
 * on the publisher's thread, after the change is durable, in the order they subscribed; a listener that throws is logged and
 * does not keep the others from hearing.
 */
public final class Events {
    private static final Logger LOG = LoggerFactory.getLogger(Events.class);

    private record Listener<E>(Class<E> type, Consumer<? super E> consumer) {
        void offer(Object event) {
            if (type.isInstance(event)) {
                consumer.accept(type.cast(event));
            }
        }
    }

    private final CopyOnWriteArrayList<Listener<?>> listeners = new CopyOnWriteArrayList<>();

    /** Calls {@code listener} for each event of {@code type} or a subtype until the subscription is closed. */
    public <E> Subscription subscribe(Class<E> type, Consumer<? super E> listener) {
        Listener<E> entry = new Listener<>(type, listener);
        listeners.add(entry);
        return () -> listeners.remove(entry);
    }

    /** Tells every listener of this event's type; returns when all were called. */
    public void publish(Object event) {
        for (Listener<?> listener : listeners) {
            try {
                listener.offer(event);
            } catch (RuntimeException e) {
                LOG.error("A listener failed on {}", event.getClass().getSimpleName(), e);
            }
        }
    }

    /** What was subscribed; closing it twice does no harm. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
