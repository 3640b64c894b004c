package org.coachlibre.server.events;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets (virtual) threads wait until a studio's log grows. Safe for use by many threads. */
public final class EventSignal {
    private final Map<UUID, Bell> bells = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** The log of {@code studio} now ends at {@code last}. */
    public void grown(UUID studio, long last) {
        bell(studio).ring(last);
    }

    /**
     * Waits until the log is known to go beyond {@code after}, the time is over or the server stops.
     *
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public void awaitBeyond(UUID studio, long after, Duration longest) throws InterruptedException {
        Bell bell = bell(studio);
        long left = longest.toNanos();
        bell.lock.lock();
        try {
            while (bell.last <= after && left > 0 && !closed) {
                left = bell.grown.awaitNanos(Math.min(left, TimeUnit.SECONDS.toNanos(30)));
            }
        } finally {
            bell.lock.unlock();
        }
    }

    /** Wakes everyone: the server stops. */
    public void close() {
        closed = true;
        bells.values().forEach(bell -> bell.ring(0));
    }

    private Bell bell(UUID studio) {
        return bells.computeIfAbsent(studio, id -> new Bell());
    }

    private static final class Bell {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition grown = lock.newCondition();
        private long last;

        void ring(long number) {
            lock.lock();
            try {
                last = Math.max(last, number);
                grown.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
