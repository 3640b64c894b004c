package org.coachlibre.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One piece of writing on its way through the writer thread. */
final class Work<T extends @Nullable Object> {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    private final Function<Transaction, T> function;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private @Nullable Runnable completion;

    Work(Function<Transaction, T> function) {
        this.function = function;
    }

    CompletableFuture<T> future() {
        return future;
    }

    /** Does the work; its changes are not committed yet. */
    void run(Transaction transaction) {
        T result = function.apply(transaction);
        completion = () -> future.complete(result);
    }

    Transaction transaction(DSLContext dsl) {
        return new Transaction() {
            @Override
            public DSLContext dsl() {
                return dsl;
            }

            @Override
            public void afterCommit(Runnable action) {
                afterCommit.add(action);
            }
        };
    }

    /** Called when the changes are on the disk. */
    void confirm() {
        for (Runnable action : afterCommit) {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.error("An after-commit action failed", e);
            }
        }
        if (completion != null) {
            completion.run();
        }
    }

    void fail(Throwable failure) {
        future.completeExceptionally(failure);
    }
}
