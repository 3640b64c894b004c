package org.coachlibre.app.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.coachlibre.core.Tasks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Tasks} for a program without a window: jobs on virtual threads, callbacks on one thread of their own. */
public final class BackgroundTasks implements Tasks, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTasks.class);

    private final ExecutorService jobs = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService callbacks = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("callbacks").factory());

    @Override
    public <T> Handle<T> submit(String title, Job<T> job) {
        return submitQuietly(job);
    }

    @Override
    public <T> Handle<T> submitQuietly(Job<T> job) {
        Running<T> running = new Running<>();
        running.future = jobs.submit(() -> running.run(job));
        return running;
    }

    /** Cancels what runs and waits at most five seconds for it. */
    @Override
    public void close() {
        jobs.shutdownNow();
        callbacks.shutdown();
        try {
            if (!jobs.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("A job did not end when the program closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One job; its callbacks are only touched on the callback thread. */
    private final class Running<T> implements Handle<T>, Progress {
        private final List<Consumer<? super T>> successes = new ArrayList<>();
        private final List<Consumer<? super Throwable>> failures = new ArrayList<>();
        private volatile boolean cancelled;
        private volatile @Nullable Future<?> future;
        private @Nullable Runnable ended;

        void run(Job<T> job) {
            try {
                T result = job.run(this);
                end(() -> {
                    successes.forEach(callback -> callback.accept(result));
                    successes.clear();
                });
            } catch (Throwable failure) { // whatever it is must reach who waits for it
                end(() -> {
                    if (failures.isEmpty()) {
                        LOG.error("A job failed", failure);
                    }
                    failures.forEach(callback -> callback.accept(failure));
                    failures.clear();
                });
            }
        }

        private void end(Runnable tell) {
            onCallbackThread(() -> {
                if (!cancelled) {
                    ended = tell;
                    tell.run();
                }
            });
        }

        private void add(Runnable adding) {
            onCallbackThread(() -> {
                adding.run();
                Runnable late = ended;
                if (late != null) {
                    late.run();
                }
            });
        }

        private void onCallbackThread(Runnable action) {
            if (!callbacks.isShutdown()) {
                callbacks.execute(action);
            }
        }

        @Override
        public Handle<T> onSuccess(Consumer<? super T> callback) {
            add(() -> successes.add(callback));
            return this;
        }

        @Override
        public Handle<T> onFailure(Consumer<? super Throwable> callback) {
            add(() -> failures.add(callback));
            return this;
        }

        @Override
        public void cancel() {
            cancelled = true;
            Future<?> running = future;
            if (running != null) {
                running.cancel(true);
            }
        }

        @Override
        public void report(long done, long total, String what) {
            // Nobody looks: there is no window.
        }

        @Override
        public boolean isCancelled() {
            return cancelled || Thread.currentThread().isInterrupted();
        }
    }
}
