package org.coachlibre.app.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.coachlibre.app.practice.StudioMigrations;
import org.coachlibre.storage.OpenResult;
import org.coachlibre.storage.PracticeFiles;
import org.coachlibre.storage.Unlock;
import org.jspecify.annotations.Nullable;

/**
 * Opens the practice on a thread of its own while the window is still being made: deriving the key and reading the file take as long
 * as that. Taken once by who asks for the practice first; safe for use by several threads.
 */
final class EarlyOpening implements AutoCloseable {
    private final AtomicReference<@Nullable CompletableFuture<OpenResult>> result;

    private EarlyOpening(@Nullable CompletableFuture<OpenResult> result) {
        this.result = new AtomicReference<>(result);
    }

    /** Begins, when there is a practice in {@code folder}; returns at once. */
    static EarlyOpening begin(Path folder, Unlock unlock, Clock clock) {
        if (!Files.exists(folder.resolve("practice.keys"))) {
            return new EarlyOpening(null);
        }
        CompletableFuture<OpenResult> result = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("early-opening").start(() -> {
            try {
                result.complete(PracticeFiles.open(folder, unlock, StudioMigrations.ALL, clock));
            } catch (Throwable e) { // whoever waits for the result must not wait for ever
                result.completeExceptionally(e);
            }
        });
        return new EarlyOpening(result);
    }

    /** What came of it, waited for; empty when nothing was begun or it was taken before. */
    Optional<OpenResult> take() {
        CompletableFuture<OpenResult> begun = result.getAndSet(null);
        if (begun == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(begun.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Closes a practice that nobody took. */
    @Override
    public void close() {
        if (take().orElse(null) instanceof OpenResult.Opened opened) {
            opened.practice().close();
        }
    }
}
