package org.coachlibre.server.push;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.coachlibre.server.devices.Devices;
import org.coachlibre.server.faults.FaultPoints;
import org.coachlibre.server.faults.InjectedFault;
import org.coachlibre.server.logs.ServerLog;
import org.coachlibre.server.studios.Studio;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.StorageException;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.PushAnswer;
import org.coachlibre.syncprotocol.PushMessage;
import org.coachlibre.syncprotocol.PushOutcome;
import org.coachlibre.syncprotocol.PushRequest;
import org.coachlibre.syncprotocol.RefusalReasons;
import org.coachlibre.syncprotocol.WireCodec;

/**
 * Applies what desktops push. Each message is one write that holds its effect and its outcome; {@code (device, incarnation, n)}
 * is applied once however often and on however many connections it arrives.
 */
public final class Pushes {
    private static final int MOST_AT_ONCE = 32;

    private final Database database;
    private final Devices devices;
    private final Outcomes outcomes;
    private final FaultPoints faults;
    private final ServerLog log;
    private final WireCodec codec;
    private final Map<String, PushHandler> handlers = new HashMap<>();

    public Pushes(
            Database database,
            Devices devices,
            Outcomes outcomes,
            List<PushHandler> handlers,
            FaultPoints faults,
            ServerLog log,
            WireCodec codec) {
        this.database = database;
        this.devices = devices;
        this.outcomes = outcomes;
        this.faults = faults;
        this.log = log;
        this.codec = codec;
        for (PushHandler handler : handlers) {
            for (String kind : handler.kinds()) {
                if (this.handlers.put(kind, handler) != null) {
                    throw new IllegalArgumentException("two handlers for " + kind);
                }
            }
        }
    }

    /** What became of a push. */
    public sealed interface Result {
        record Answered(PushAnswer answer) implements Result {}

        /** Another copy of the device pushed since, or this one came back from a backup. */
        record OtherIncarnation() implements Result {}
    }

    /**
     * Handles the messages in order. Stops at the first one that shows a wrong incarnation. Several are handed to the writer before
     * the first is on the disk, so that they share its confirmation; not so many that others would have to wait for them.
     */
    public Result push(Studio studio, UUID device, PushRequest request) {
        List<PushOutcome> answered = new ArrayList<>();
        List<PushMessage> messages = request.messages();
        for (int from = 0; from < messages.size(); from += MOST_AT_ONCE) {
            Line line = new Line(studio, device, request.incarnation());
            List<Begun> begun = messages.subList(from, Math.min(messages.size(), from + MOST_AT_ONCE)).stream()
                    .map(line::begin)
                    .toList();
            for (Begun one : begun) {
                Optional<PushOutcome> outcome = line.await(one);
                if (outcome.isEmpty()) {
                    return new Result.OtherIncarnation();
                }
                answered.add(outcome.get());
            }
        }
        if (messages.isEmpty() && database.read(tx -> devices.incarnation(tx, device)) != request.incarnation()) {
            return new Result.OtherIncarnation();
        }
        return new Result.Answered(new PushAnswer(answered, request.incarnation()));
    }

    /** A message handed to the writer; empty when its incarnation is wrong. */
    private record Begun(PushMessage message, CompletableFuture<Optional<PushOutcome>> outcome) {}

    /** Messages of one device that stand in line for the writer; behind a wrong one, none has an effect. */
    private final class Line {
        private final Studio studio;
        private final UUID device;
        private final long incarnation;
        private boolean isStopped; // only the writer looks at it

        Line(Studio studio, UUID device, long incarnation) {
            this.studio = studio;
            this.device = device;
            this.incarnation = incarnation;
        }

        Begun begin(PushMessage message) {
            return new Begun(message, once(message, tx -> Pushes.this.apply(tx, studio, message)));
        }

        Optional<PushOutcome> await(Begun begun) {
            PushMessage message = begun.message();
            Optional<PushOutcome> outcome;
            try {
                outcome = joined(begun.outcome());
            } catch (Refused refused) {
                // What the handler did is undone; the refusal is stored in a write of its own.
                outcome = joined(once(message, tx -> PushOutcome.refused(message.n(), refused.reason)));
            }
            faults.reach("push.after-commit");
            return outcome;
        }

        private CompletableFuture<Optional<PushOutcome>> once(PushMessage message, Effect effect) {
            String hash = hash(message);
            return database.writeLater(tx -> {
                Optional<PushOutcome> outcome = isStopped ? Optional.empty() : outcome(tx, message, hash, effect);
                isStopped = outcome.isEmpty();
                return outcome;
            });
        }

        private Optional<PushOutcome> outcome(Transaction tx, PushMessage message, String hash, Effect effect) {
            if (devices.incarnation(tx, device) != incarnation) {
                return Optional.empty();
            }
            Optional<Outcomes.Stored> stored = outcomes.find(tx, device, incarnation, message.n());
            if (stored.isPresent()) {
                // The same number with other content: a clone or a restored laptop that counts again.
                boolean same = stored.get().messageHash().equals(hash);
                return same ? Optional.of(stored.get().outcome()) : Optional.empty();
            }
            PushOutcome outcome = effect.apply(tx);
            outcomes.store(tx, device, incarnation, hash, outcome);
            faults.reach("push.before-commit");
            return Optional.of(outcome);
        }
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private PushOutcome apply(Transaction tx, Studio studio, PushMessage message) {
        PushHandler handler = handlers.get(message.kind());
        if (handler == null) {
            return PushOutcome.refused(message.n(), RefusalReasons.UNKNOWN_KIND);
        }
        try {
            return handler.apply(tx, studio, message);
        } catch (MalformedMessage e) {
            throw new Refused(RefusalReasons.MALFORMED);
        } catch (StorageException | InjectedFault e) {
            throw e;
        } catch (RuntimeException e) {
            // A bug in one message must not hold up the outbox behind it for ever.
            log.failure("-", "push " + handler.getClass().getSimpleName(), e);
            throw new Refused(RefusalReasons.MALFORMED);
        }
    }

    private String hash(PushMessage message) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((message.kind() + '\0').getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(codec.write(message.body())));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private interface Effect {
        PushOutcome apply(Transaction tx);
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String reason;

        Refused(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }
}
