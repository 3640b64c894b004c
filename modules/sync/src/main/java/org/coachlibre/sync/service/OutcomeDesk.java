package org.coachlibre.sync.service;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coachlibre.core.Events;
import org.coachlibre.core.Ids;
import org.coachlibre.storage.StorageException;
import org.coachlibre.storage.Transaction;
import org.coachlibre.sync.ConflictNoted;
import org.coachlibre.sync.Difference;
import org.coachlibre.sync.DifferencesFound;
import org.coachlibre.sync.Outcome;
import org.coachlibre.sync.OutcomeHandler;
import org.coachlibre.sync.PushedMessage;
import org.coachlibre.sync.domain.OutboxMessage;
import org.coachlibre.sync.http.ServerTrouble;
import org.coachlibre.syncprotocol.BookingState;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.PushKinds;
import org.coachlibre.syncprotocol.PushOutcome;
import org.coachlibre.syncprotocol.WireCodec;

/** Settles answered messages: the handlers hear it and the message leaves the outbox, in one transaction. */
final class OutcomeDesk {
    private final SyncStores stores;
    private final Inbox inbox;
    private final List<OutcomeHandler> handlers;
    private final Events events;
    private final Ids ids;
    private final Clock clock;
    private final WireCodec codec = new WireCodec();

    OutcomeDesk(SyncStores stores, Inbox inbox, List<OutcomeHandler> handlers, Events events, Ids ids, Clock clock) {
        this.stores = stores;
        this.inbox = inbox;
        this.handlers = handlers;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    PushRound.Pushed settle(List<OutboxMessage> batch, List<PushOutcome> outcomes) throws ServerTrouble {
        Map<Long, OutboxMessage> sent = PushRound.byNumber(batch);
        PushRound.Pushed pushed = inbox.writeWithoutPoison(attempt -> {
            int answered = 0;
            int refused = 0;
            for (PushOutcome outcome : outcomes) {
                OutboxMessage message = sent.get(outcome.n());
                if (message == null || !stores.outbox().remove(attempt.transaction(), outcome.n())) {
                    continue;
                }
                answered++;
                refused += outcome.status() == PushOutcome.Status.REFUSED ? 1 : 0;
                hear(attempt, message, outcome(outcome));
            }
            return new PushRound.Pushed(answered, refused);
        });
        if (pushed.answered() == 0) {
            throw new ServerTrouble.NotUnderstood("The server answered none of the messages");
        }
        return pushed;
    }

    private void hear(Inbox.Attempt attempt, OutboxMessage message, Outcome outcome) {
        Transaction transaction = attempt.transaction();
        PushedMessage pushed = message.message();
        if (attempt.poisoned().containsKey(message.n())) {
            note(transaction, Difference.Kind.ANSWER_NOT_APPLIED, pushed, outcome);
            return;
        }
        try {
            rememberBooking(transaction, pushed, outcome);
            for (OutcomeHandler handler : handlers) {
                if (handler.kinds().contains(pushed.kind())) {
                    handler.hear().hear(transaction, pushed, outcome);
                }
            }
        } catch (StorageException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Inbox.Poisoned(message.n(), e);
        }
        if (outcome instanceof Outcome.Refused refused) {
            if (pushed.kind().equals(PushKinds.BOOKING_RESTORE)) {
                note(transaction, Difference.Kind.NOT_TAKEN_BACK, pushed, outcome);
            }
            transaction.afterCommit(() -> events.publish(new ConflictNoted(pushed, refused)));
        }
    }

    /** A granted booking is known from its answer on, also when its event arrives much later. */
    private void rememberBooking(Transaction transaction, PushedMessage pushed, Outcome outcome) {
        Optional<String> body = outcome.body();
        if (!pushed.kind().startsWith("booking.") || body.isEmpty()) {
            return;
        }
        try {
            inbox.rememberBooking(transaction, codec.read(body.get(), BookingState.class));
        } catch (MalformedMessage e) {
            // Another kind of body from a newer server: the handlers get it as it is, the booking's event brings its
            // state.
            return;
        }
    }

    private void note(Transaction transaction, Difference.Kind kind, PushedMessage pushed, Outcome outcome) {
        Difference difference = new Difference(
                ids.next(), kind, subject(pushed), Optional.of(pushed.body()), outcome.body(), clock.instant());
        stores.attention().note(transaction, difference);
        transaction.afterCommit(() -> events.publish(new DifferencesFound(List.of(difference))));
    }

    private String subject(PushedMessage pushed) {
        try {
            return codec.read(pushed.body(), Subject.class).id();
        } catch (MalformedMessage e) {
            return pushed.kind();
        }
    }

    /** The one field that all booking messages share. */
    private record Subject(String id) {}

    private static Outcome outcome(PushOutcome outcome) {
        Optional<String> body = Optional.ofNullable(outcome.body()).map(Object::toString);
        return switch (outcome.status()) {
            case DONE -> new Outcome.Done(body);
            case REFUSED -> new Outcome.Refused(outcome.reason() == null ? "" : outcome.reason(), body);
        };
    }
}
