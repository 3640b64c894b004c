package org.coachlibre.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.coachlibre.core.Tasks;
import org.coachlibre.testkit.ui.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class FxTasksTest {
    private final CompletableFuture<Throwable> unhandled = new CompletableFuture<>();
    private final FxTasks tasks = new FxTasks(unhandled::complete);

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    @Test
    void works_elsewhere_and_calls_back_on_the_window_thread() throws Exception {
        CompletableFuture<String> seen = new CompletableFuture<>();
        tasks.submitQuietly(progress -> Platform.isFxApplicationThread() ? "window" : "elsewhere")
                .onSuccess(where -> seen.complete(where + " " + Platform.isFxApplicationThread()));
        assertEquals("elsewhere true", seen.get(5, TimeUnit.SECONDS));
    }

    @Test
    void a_callback_added_after_the_end_is_called_too() throws Exception {
        CompletableFuture<Integer> first = new CompletableFuture<>();
        Tasks.Handle<Integer> handle = tasks.submitQuietly(progress -> 7);
        handle.onSuccess(first::complete);
        first.get(5, TimeUnit.SECONDS);
        CompletableFuture<Integer> late = new CompletableFuture<>();
        handle.onSuccess(late::complete);
        assertEquals(7, late.get(5, TimeUnit.SECONDS));
    }

    @Test
    void what_is_submitted_after_the_window_closed_never_runs() {
        tasks.close();
        CompletableFuture<Boolean> ran = new CompletableFuture<>();
        tasks.submitQuietly(progress -> ran.complete(true)).onFailure(ran::completeExceptionally);
        Screens.pulses(2);
        assertFalse(ran.isDone());
        assertFalse(unhandled.isDone());
    }

    @Test
    void a_failure_nobody_handles_reaches_the_window() throws Exception {
        tasks.submit("Fails", progress -> {
            throw new IllegalStateException("broken");
        });
        assertEquals("broken", unhandled.get(5, TimeUnit.SECONDS).getMessage());
    }

    @Test
    void a_long_job_is_shown_and_a_cancelled_one_is_interrupted_and_calls_nothing() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        CompletableFuture<RunningTask> shown = new CompletableFuture<>();
        tasks.running().addListener((javafx.collections.ListChangeListener<RunningTask>)
                change -> change.getList().stream().findFirst().ifPresent(shown::complete));
        CompletableFuture<Object> called = new CompletableFuture<>();
        tasks.submit("Waits", progress -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return "done";
                })
                .onSuccess(called::complete)
                .onFailure(called::complete);
        RunningTask task = shown.get(5, TimeUnit.SECONDS);
        assertEquals("Waits", task.title());
        task.cancel();
        assertTrue(interrupted.await(5, TimeUnit.SECONDS));
        CompletableFuture<Boolean> empty = new CompletableFuture<>();
        FxThread.later(() -> FxThread.later(() -> empty.complete(tasks.running().isEmpty())));
        assertTrue(empty.get(5, TimeUnit.SECONDS));
        assertFalse(called.isDone());
    }
}
