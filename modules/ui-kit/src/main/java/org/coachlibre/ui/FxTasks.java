package org.coachlibre.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.coachlibre.core.Tasks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link Tasks} for the window: jobs run on virtual threads, callbacks on the JavaFX thread. A titled job that takes longer
 * than {@link #SHOWN_AFTER} appears in {@link #running()}. A failure that nobody handles is logged and handed to {@code
 * unhandled} on the JavaFX thread.
 */
public final class FxTasks implements Tasks, AutoCloseable {
    /** Quicker jobs are not shown: a flicker tells nobody anything. */
    public static final Duration SHOWN_AFTER = Duration.ofMillis(400);

    private static final Logger LOG = LoggerFactory.getLogger(FxTasks.class);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("job-", 0).factory());
    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();
    private final ObservableList<RunningTask> runningView = FXCollections.unmodifiableObservableList(running);
    private final Consumer<? super Throwable> unhandled;
    private volatile boolean isClosed;

    public FxTasks(Consumer<? super Throwable> unhandled) {
        this.unhandled = unhandled;
    }

    /** The jobs the user sees, oldest first; changes on the JavaFX thread. */
    public ObservableList<RunningTask> running() {
        return runningView;
    }

    @Override
    public <T> Handle<T> submit(String title, Job<T> job) {
        return start(new Running<>(title, job));
    }

    @Override
    public <T> Handle<T> submitQuietly(Job<T> job) {
        return start(new Running<>(null, job));
    }

    private <T> Handle<T> start(Running<T> entry) {
        if (isClosed) {
            entry.cancel();
        } else {
            entry.start();
        }
        return entry;
    }

    /** Cancels what runs and waits at most two seconds for it. What is submitted later is cancelled at once: its window is gone. */
    @Override
    public void close() {
        isClosed = true;
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warn("A job did not end when the window closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One job; everything but {@link #run} and the progress reports happens on the JavaFX thread. */
    private final class Running<T> implements Handle<T>, Progress {
        private final Job<T> job;
        private final @Nullable RunningTask shown;
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private final AtomicBoolean ended = new AtomicBoolean();
        private final List<Consumer<? super T>> successes = new ArrayList<>();
        private final List<Consumer<? super Throwable>> failures = new ArrayList<>();
        private volatile @Nullable Thread worker;
        private @Nullable Runnable replayed;
        private long lastReport;

        Running(@Nullable String title, Job<T> job) {
            this.job = job;
            this.shown = title == null ? null : new RunningTask(title, this::cancel);
        }

        void start() {
            threads.execute(this::run);
            RunningTask task = shown;
            if (task != null) {
                CompletableFuture.delayedExecutor(SHOWN_AFTER.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> FxThread.later(() -> {
                            if (!ended.get() && !cancelled.get()) {
                                running.add(task);
                            }
                        }));
            }
        }

        private void run() {
            worker = Thread.currentThread();
            try {
                if (!cancelled.get()) {
                    T result = job.run(this);
                    end(() -> List.copyOf(successes).forEach(callback -> callback.accept(result)), null);
                }
            } catch (Throwable failure) { // the job's fault must reach the window, whatever it is
                end(() -> List.copyOf(failures).forEach(callback -> callback.accept(failure)), failure);
            } finally {
                worker = null;
            }
        }

        private void end(Runnable callbacks, @Nullable Throwable failure) {
            ended.set(true);
            FxThread.later(() -> {
                RunningTask task = shown;
                if (task != null) {
                    running.remove(task);
                }
                if (cancelled.get() || isClosed) {
                    return;
                }
                if (failure != null && failures.isEmpty()) {
                    LOG.error("A job failed and nobody handles it", failure);
                    unhandled.accept(failure);
                }
                callbacks.run();
                replayed = callbacks;
                successes.clear();
                failures.clear();
            });
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

        /** Adds at once on the JavaFX thread, so that a callback is there before the job's end is handled. */
        private void add(Runnable adding) {
            FxThread.run(() -> {
                adding.run();
                Runnable late = replayed;
                if (late != null) {
                    late.run();
                    successes.clear();
                    failures.clear();
                }
            });
        }

        @Override
        public void cancel() {
            if (cancelled.compareAndSet(false, true)) {
                Thread thread = worker;
                if (thread != null) {
                    thread.interrupt();
                }
                RunningTask task = shown;
                if (task != null) {
                    FxThread.run(() -> running.remove(task));
                }
            }
        }

        @Override
        public void report(long done, long total, String what) {
            RunningTask task = shown;
            long now = System.nanoTime();
            boolean isLast = total > 0 && done >= total;
            if (task != null && (isLast || now - lastReport > 30_000_000)) {
                lastReport = now;
                double fraction = total <= 0 ? RunningTask.UNKNOWN : Math.clamp((double) done / total, 0, 1);
                FxThread.later(() -> task.moved(fraction, what));
            }
        }

        @Override
        public boolean isCancelled() {
            return cancelled.get();
        }
    }
}
