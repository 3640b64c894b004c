package org.coachlibre.core;

import java.util.function.Consumer;

/**
 * Runs work away from the window. Jobs never run on the JavaFX thread; callbacks always do (in a program without a window:
 * on one single callback thread). The screen shows what runs and lets the user cancel it.
 */
public interface Tasks {

    /** Starts {@code job} on a background thread at once. {@code title} is shown to the user, already translated. */
    <T> Handle<T> submit(String title, Job<T> job);

    /** Starts a job that is too short or too routine to be shown to the user. */
    <T> Handle<T> submitQuietly(Job<T> job);

    /** Work to do. It should look at {@link Progress#isCancelled()} between steps; an exception means failure. */
    @FunctionalInterface
    interface Job<T> {
        T run(Progress progress) throws Exception;
    }

    /** How a running job tells where it is. Safe to call from the job's thread only. */
    interface Progress {
        /** {@code done} of {@code total} steps; a {@code total} of zero or less means unknown. */
        void report(long done, long total, String what);

        boolean isCancelled();
    }

    /** A submitted job. Each callback runs once on the callback thread, also when added after the job ended. */
    interface Handle<T> {
        Handle<T> onSuccess(Consumer<? super T> callback);

        Handle<T> onFailure(Consumer<? super Throwable> callback);

        /** Asks the job to stop: it sees {@link Progress#isCancelled()} and its thread is interrupted. No callback follows. */
        void cancel();
    }
}
