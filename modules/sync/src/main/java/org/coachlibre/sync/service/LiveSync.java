package org.coachlibre.sync.service;

import java.time.Duration;
import java.util.List;
import org.coachlibre.core.Tasks;
import org.coachlibre.sync.SyncState;
import org.coachlibre.sync.domain.Backoff;
import org.coachlibre.sync.domain.Waiting;
import org.coachlibre.sync.http.ServerTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stays in touch while the program runs: one loop fetches by long polls, one sends as soon as something is durable. A loop ends
 * only when it is stopped; without a connection, or refused, it waits to be woken.
 */
final class LiveSync {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSync.class);
    private static final Duration LONG_POLL = Duration.ofSeconds(25);
    private static final Duration IDLE = Duration.ofHours(1);

    private final SyncRounds rounds;
    private final StateOfSync state;
    private final Tasks tasks;
    private final Backoff backoff;
    private final Waiting toSend;
    private final Waiting toReceive;
    private List<Tasks.Handle<?>> running = List.of();
    private volatile boolean isCaughtUp;

    LiveSync(SyncRounds rounds, StateOfSync state, Tasks tasks, Backoff backoff, Waiting toSend, Waiting toReceive) {
        this.rounds = rounds;
        this.state = state;
        this.tasks = tasks;
        this.backoff = backoff;
        this.toSend = toSend;
        this.toReceive = toReceive;
    }

    synchronized void start() {
        if (running.isEmpty()) {
            running = List.of(
                    tasks.submitQuietly(progress -> loop(progress, toReceive, this::receive)),
                    tasks.submitQuietly(progress -> loop(progress, toSend, this::send)));
        }
    }

    synchronized void stop() {
        running.forEach(Tasks.Handle::cancel);
        if (state.get() == SyncState.LIVE || state.get() == SyncState.SYNCING) {
            show(SyncState.OFFLINE);
        }
        running = List.of();
    }

    /** A loop that is just being stopped must not say the last word. */
    private synchronized void show(SyncState now) {
        if (!running.isEmpty()) {
            state.set(now);
        }
    }

    /** Something is to be sent. */
    void wakeSender() {
        toSend.wake();
    }

    /** The connection changed: whoever waits for the former server's answer begins anew. */
    synchronized void beginAnew() {
        isCaughtUp = false;
        if (!running.isEmpty()) {
            running.forEach(Tasks.Handle::cancel);
            running = List.of();
            start();
        }
    }

    /** One round of a loop; returns how long to wait before the next. */
    private interface Round {
        Duration run() throws ServerTrouble, InterruptedException;
    }

    private Boolean loop(Tasks.Progress progress, Waiting waiting, Round round) throws InterruptedException {
        int failures = 0;
        while (!progress.isCancelled() && !Thread.currentThread().isInterrupted()) {
            Duration pause;
            try {
                pause = rounds.connection().isEmpty() ? notConnected() : round.run();
                failures = 0;
            } catch (ServerTrouble e) {
                failures++;
                pause = after(e, failures);
            } catch (RuntimeException e) {
                failures++;
                LOG.error("Sync failed and tries again", e);
                pause = backoff.after(failures);
            }
            waiting.await(pause);
        }
        return true;
    }

    private Duration notConnected() {
        show(SyncState.NOT_CONNECTED);
        return IDLE;
    }

    private Duration receive() throws ServerTrouble, InterruptedException {
        PullRound.Pulled pulled = receive(isCaughtUp ? LONG_POLL : Duration.ZERO);
        if (pulled.isLast()) {
            isCaughtUp = true;
            show(SyncState.LIVE);
        }
        if (pulled.received() > 0 || !pulled.isLast()) {
            // A snapshot may have found something to give back.
            toSend.wake();
        }
        return Duration.ZERO;
    }

    /** A long poll that goes on is no failure; one that failed means that the whole is to be looked at again. */
    private PullRound.Pulled receive(Duration wait) throws ServerTrouble, InterruptedException {
        try {
            return rounds.receive(wait);
        } catch (ServerTrouble e) {
            isCaughtUp = false;
            throw e;
        }
    }

    private Duration send() throws ServerTrouble, InterruptedException {
        if (rounds.connection().filter(connection -> !connection.isNew()).isPresent()) {
            rounds.send();
        }
        if (state.get() == SyncState.OFFLINE && isCaughtUp) {
            show(SyncState.LIVE);
        }
        return IDLE;
    }

    private Duration after(ServerTrouble trouble, int failures) {
        show(StateOfSync.of(trouble));
        return switch (trouble) {
            case ServerTrouble.Away away -> away.pause().orElseGet(() -> backoff.after(failures));
            case ServerTrouble.Refused refused -> told(refused, failures);
            case ServerTrouble.NotUnderstood notUnderstood -> told(notUnderstood, failures);
            // Only the coach can mend these: enrol again, or look at the certificate.
            case ServerTrouble.TokenRefused refused -> IDLE;
            case ServerTrouble.CertificateRefused refused -> IDLE;
        };
    }

    private Duration told(ServerTrouble trouble, int failures) {
        LOG.warn("The server's answer is not what was expected: {}", trouble.getMessage());
        return backoff.after(failures);
    }
}
