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

    /** Handles the messages in order. Stops at the first one that shows a wrong incarnation. */
    public Result push(Studio studio, UUID device, PushRequest request) {
        List<PushOutcome> answered = new ArrayList<>();
        for (PushMessage message : request.messages()) {
            Optional<PushOutcome> outcome = handle(studio, device, request.incarnation(), message);
            if (outcome.isEmpty()) {
                return new Result.OtherIncarnation();
            }
            answered.add(outcome.get());
        }
        if (request.messages().isEmpty()
                && database.read(tx -> devices.incarnation(tx, device)) != request.incarnation()) {
            return new Result.OtherIncarnation();
        }
        return new Result.Answered(new PushAnswer(answered, request.incarnation()));
    }

    private Optional<PushOutcome> handle(Studio studio, UUID device, long incarnation, PushMessage message) {
        Optional<PushOutcome> outcome;
        try {
            outcome = once(device, incarnation, message, tx -> apply(tx, studio, message));
        } catch (Refused refused) {
            // What the handler did is undone; the refusal is stored in a write of its own.
            outcome = once(device, incarnation, message, tx -> PushOutcome.refused(message.n(), refused.reason));
        }
        faults.reach("push.after-commit");
        return outcome;
    }

    private Optional<PushOutcome> once(UUID device, long incarnation, PushMessage message, Effect effect) {
        String hash = hash(message);
        return database.write(tx -> {
            if (devices.incarnation(tx, device) != incarnation) {
                return Optional.<PushOutcome>empty();
            }
            Optional<Outcomes.Stored> stored = outcomes.find(tx, device, incarnation, message.n());
            if (stored.isPresent()) {
                // The same number with other content: a clone or a restored laptop that counts again.
                boolean same = stored.get().messageHash().equals(hash);
                return same ? Optional.of(stored.get().outcome()) : Optional.<PushOutcome>empty();
            }
            PushOutcome outcome = effect.apply(tx);
            outcomes.store(tx, device, incarnation, hash, outcome);
            faults.reach("push.before-commit");
            return Optional.of(outcome);
        });
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
