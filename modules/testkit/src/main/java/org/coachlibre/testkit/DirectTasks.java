package org.coachlibre.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.coachlibre.core.Tasks;
import org.jspecify.annotations.Nullable;

/** Runs each job at once in the caller, and its callbacks too: tests of view-models need no toolkit and no waiting. */
public final class DirectTasks implements Tasks {
    /** What a job reported last. */
    public record Report(long done, long total, String what) {}

    private final List<String> titles = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();

    /** The titles of the jobs shown to the user, in order. */
    public List<String> titles() {
        return List.copyOf(titles);
    }

    /** What all jobs reported, in order. */
    public List<Report> reports() {
        return List.copyOf(reports);
    }

    @Override
    public <T> Handle<T> submit(String title, Job<T> job) {
        titles.add(title);
        return submitQuietly(job);
    }

    @Override
    public <T> Handle<T> submitQuietly(Job<T> job) {
        try {
            return Ended.success(job.run(new Progress() {
                @Override
                public void report(long done, long total, String what) {
                    reports.add(new Report(done, total, what));
                }

                @Override
                public boolean isCancelled() {
                    return false;
                }
            }));
        } catch (Exception e) {
            return Ended.failure(e);
        }
    }

    private record Ended<T>(@Nullable T result, @Nullable Throwable failure) implements Handle<T> {
        static <T> Ended<T> success(T result) {
            return new Ended<>(result, null);
        }

        static <T> Ended<T> failure(Throwable failure) {
            return new Ended<>(null, failure);
        }

        @Override
        @SuppressWarnings(
                "NullAway") // a job that ends without failure ends with its result, which a Void job leaves null
        public Handle<T> onSuccess(Consumer<? super T> callback) {
            if (failure == null) {
                callback.accept(result);
            }
            return this;
        }

        @Override
        public Handle<T> onFailure(Consumer<? super Throwable> callback) {
            if (failure != null) {
                callback.accept(failure);
            }
            return this;
        }

        @Override
        public void cancel() {
            // The job ended before anyone could cancel it.
        }
    }
}
