package org.coachlibre.storage;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One database file. Every change goes through one writer thread, which takes all work that waits, commits it together, has the
 * disk confirm it and only then lets the callers go on (group commit): what {@link #write} returned survives a killed process and
 * a power cut. Readers run beside it, each on a consistent snapshot. Safe for use by many threads; never called on the window's
 * thread.
 *
 * <p>Failures of the machine are {@link StorageException}s. After a full disk the database opens its file again by itself at the
 * next use.
 */
public interface Database extends AutoCloseable {

    /**
     * Runs {@code work} on the caller's thread with a consistent snapshot of what is committed. Inside a read, another read sees
     * the same snapshot; inside a write (on the writer thread), a read sees the write's own changes.
     */
    <T extends @Nullable Object> T read(Function<Transaction, T> work);

    /**
     * Runs {@code work} on the writer thread and returns when its changes are on the disk. If {@code work} throws, its own changes
     * are undone, other work committed beside it is not, and the exception is thrown to the caller. When the machine fails after
     * the work was done (full disk), the exception means "not confirmed".
     *
     * @throws IllegalStateException when called by work that is itself being written, or by an after-commit action
     */
    <T extends @Nullable Object> T write(Function<Transaction, T> work);

    /** As {@link #write}, without waiting: the future ends when the changes are on the disk. Allowed from the writer thread too. */
    <T extends @Nullable Object> CompletableFuture<T> writeLater(Function<Transaction, T> work);

    /** Writes what was handed in, closes the file and frees it for others. Closing twice does no harm. */
    @Override
    void close();
}
