package org.coachlibre.app.bridges;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.coachlibre.scheduling.BookingRequests;
import org.coachlibre.scheduling.RefusalReason;
import org.coachlibre.scheduling.RequestKind;
import org.coachlibre.scheduling.Scheduling;
import org.coachlibre.scheduling.ServerBooking;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.scheduling.TimeSpan;
import org.coachlibre.storage.Transaction;
import org.coachlibre.sync.InboundEvent;
import org.coachlibre.sync.InboxHandler;
import org.coachlibre.sync.Outcome;
import org.coachlibre.sync.OutcomeHandler;
import org.coachlibre.sync.PushedMessage;
import org.coachlibre.sync.Sync;
import org.coachlibre.syncprotocol.BookingAsk;
import org.coachlibre.syncprotocol.BookingCancel;
import org.coachlibre.syncprotocol.BookingMove;
import org.coachlibre.syncprotocol.BookingState;
import org.coachlibre.syncprotocol.EventKinds;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.PushKinds;
import org.coachlibre.syncprotocol.WireCodec;

/**
 * The calendar's requests go out as messages to the server, what the server tells of bookings comes in, each in the transaction
 * that the other side opened.
 */
public final class BookingsOverSync implements BookingRequests {
    private final Sync sync;
    private final WireCodec codec = new WireCodec();

    public BookingsOverSync(Sync sync) {
        this.sync = sync;
    }

    @Override
    public UUID ask(Transaction tx, Session session) {
        return sync.enqueue(
                tx,
                PushKinds.BOOKING_ASK,
                new BookingAsk(
                        session.id().value(),
                        session.typeId(),
                        session.start(),
                        session.end(),
                        session.name(),
                        session.email(),
                        session.message().isEmpty() ? null : session.message(),
                        null,
                        session.zone().getId(),
                        session.language().code(),
                        true));
    }

    @Override
    public UUID move(Transaction tx, Session session, TimeSpan to) {
        return sync.enqueue(
                tx,
                PushKinds.BOOKING_MOVE,
                new BookingMove(session.id().value(), to.start(), to.end(), session.version()));
    }

    @Override
    public UUID cancel(Transaction tx, Session session, String reason) {
        return sync.enqueue(
                tx,
                PushKinds.BOOKING_CANCEL,
                new BookingCancel(session.id().value(), session.version(), reason.isEmpty() ? null : reason));
    }

    @Override
    public boolean takeBack(Transaction tx, UUID request) {
        return sync.takeBack(tx, request);
    }

    /** Takes in what clients and other devices did. */
    public InboxHandler inbox(Scheduling scheduling) {
        return new InboxHandler(
                Set.of(EventKinds.BOOKED, EventKinds.MOVED, EventKinds.CANCELLED),
                (tx, event) -> scheduling.applyServerBooking(tx, booking(event)));
    }

    /** Takes in what the server answered. */
    public OutcomeHandler outcomes(Scheduling scheduling) {
        return new OutcomeHandler(
                Set.of(PushKinds.BOOKING_ASK, PushKinds.BOOKING_MOVE, PushKinds.BOOKING_CANCEL),
                (tx, message, outcome) -> hear(scheduling, tx, message, outcome));
    }

    private void hear(Scheduling scheduling, Transaction tx, PushedMessage message, Outcome outcome) {
        RequestKind request =
                switch (message.kind()) {
                    case PushKinds.BOOKING_ASK -> RequestKind.ASK;
                    case PushKinds.BOOKING_MOVE -> RequestKind.MOVE;
                    default -> RequestKind.CANCEL;
                };
        SessionId id = new SessionId(subject(request, message.body()));
        switch (outcome) {
            case Outcome.Done done ->
                scheduling.applyGranted(
                        tx, id, request, done.body().map(this::state).orElse(null));
            case Outcome.Refused refused -> {
                Optional<ServerBooking> theirs = refused.body().map(this::state);
                scheduling.applyRefused(tx, id, request, RefusalReason.ofWire(refused.reason()), theirs.orElse(null));
            }
        }
    }

    private UUID subject(RequestKind request, String body) {
        return switch (request) {
            case ASK -> read(body, BookingAsk.class).id();
            case MOVE -> read(body, BookingMove.class).id();
            case CANCEL -> read(body, BookingCancel.class).id();
        };
    }

    private ServerBooking booking(InboundEvent event) {
        return state(event.body());
    }

    private ServerBooking state(String json) {
        return WireBookings.read(read(json, BookingState.class));
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return codec.read(json, type);
        } catch (MalformedMessage e) {
            throw new IllegalArgumentException("Not a " + type.getSimpleName(), e);
        }
    }
}
