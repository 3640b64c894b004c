package org.coachlibre.sync.service;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.core.Events;
import org.coachlibre.core.Ids;
import org.coachlibre.storage.Transaction;
import org.coachlibre.sync.Difference;
import org.coachlibre.sync.Difference.Kind;
import org.coachlibre.sync.DifferencesFound;
import org.coachlibre.sync.InboundEvent;
import org.coachlibre.sync.domain.OutboxMessage;
import org.coachlibre.sync.domain.ServerConnection;
import org.coachlibre.sync.http.ServerClient;
import org.coachlibre.sync.http.ServerTrouble;
import org.coachlibre.sync.store.KnownThings.KnownBooking;
import org.coachlibre.syncprotocol.BookingState;
import org.coachlibre.syncprotocol.EventKinds;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.PushKinds;
import org.coachlibre.syncprotocol.ReceivedMessage;
import org.coachlibre.syncprotocol.Snapshot;
import org.coachlibre.syncprotocol.WireCodec;
import org.jspecify.annotations.Nullable;

/**
 * Compares everything the server holds with what it told before. What is newer there is taken over; what the server lost is
 * given back; missing never means deleted.
 */
final class SnapshotRound {
    /** Of about a megabyte each: a server that never ends must not fill the memory. */
    private static final int MOST_PAGES = 200;

    private final SyncStores stores;
    private final ServerClient client;
    private final Inbox inbox;
    private final Events events;
    private final Ids ids;
    private final Clock clock;
    private final KnownServed served;
    private final WireCodec codec = new WireCodec();

    SnapshotRound(
            SyncStores stores,
            ServerClient client,
            Inbox inbox,
            Events events,
            Ids ids,
            Clock clock,
            KnownServed served) {
        this.stores = stores;
        this.client = client;
        this.inbox = inbox;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.served = served;
    }

    /** @param copyFound whether it is looked at because another copy of this practice spoke for this device */
    PullRound.Pulled run(ServerConnection asked, boolean copyFound) throws ServerTrouble, InterruptedException {
        Snapshot snapshot = whole(asked);
        PullRound.Pulled pulled = inbox.writeWithoutPoison(attempt -> apply(attempt, asked, snapshot, copyFound));
        if (!snapshot.epoch().equals(asked.epoch())) {
            served.ask(asked);
        }
        return pulled;
    }

    /**
     * All pages as one, so that they are applied in one transaction: cut off anywhere, nothing was applied and nothing is lost.
     * The number is that of the first page, because what changed while the others were read may or may not be in them: it comes
     * again as an event, which changes nothing where it is known.
     */
    private Snapshot whole(ServerConnection asked) throws ServerTrouble, InterruptedException {
        Snapshot first = client.snapshot(asked, Snapshot.FIRST);
        List<BookingState> bookings = new ArrayList<>(first.bookings());
        List<ReceivedMessage> messages = new ArrayList<>(first.messages());
        String next = first.next();
        for (int pages = 1; next != null; pages++) {
            if (pages == MOST_PAGES) {
                throw new ServerTrouble.NotUnderstood("The server's whole state does not end");
            }
            Snapshot page = client.snapshot(asked, next);
            if (!page.epoch().equals(first.epoch())) {
                throw new ServerTrouble.Away("The server was restored while it told its whole state", null, null);
            }
            bookings.addAll(page.bookings());
            messages.addAll(page.messages());
            next = page.next();
        }
        return new Snapshot(first.epoch(), first.seq(), bookings, messages, null);
    }

    private PullRound.Pulled apply(
            Inbox.Attempt attempt, ServerConnection asked, Snapshot snapshot, boolean copyFound) {
        Transaction transaction = attempt.transaction();
        Optional<ServerConnection> now = stores.connections().find(transaction);
        if (now.isEmpty() || !now.get().device().equals(asked.device())) {
            return new PullRound.Pulled(0, 0, false);
        }
        Comparison comparison = new Comparison(attempt, now.get(), snapshot);
        if (copyFound) {
            comparison.note(Kind.COPY_FOUND, asked.deviceName(), null, null);
        }
        List<OutboxMessage> waiting = stores.outbox().list(transaction, Integer.MAX_VALUE);
        comparison.compareBookings();
        if (now.get().isNew()) {
            // What a former server had granted goes first, what was only asked for after it.
            stores.outbox().moveBehind(transaction, waiting);
        }
        comparison.takeMessages();
        stores.connections().saveCursor(transaction, asked.device(), snapshot.epoch(), snapshot.seq());
        if (!snapshot.epoch().equals(now.get().epoch())) {
            stores.projections().sendAllAgain(transaction);
        }
        comparison.publish();
        return new PullRound.Pulled(comparison.applied, comparison.aside, false);
    }

    /** The comparison of one snapshot, within one transaction. */
    private final class Comparison {
        private final Inbox.Attempt attempt;
        private final ServerConnection connection;
        private final Snapshot snapshot;
        private final List<Difference> differences = new ArrayList<>();
        private final Instant now = clock.instant();
        private long position;
        private int applied;
        private int aside;

        Comparison(Inbox.Attempt attempt, ServerConnection connection, Snapshot snapshot) {
            this.attempt = attempt;
            this.connection = connection;
            this.snapshot = snapshot;
        }

        void compareBookings() {
            Map<UUID, KnownBooking> known = new HashMap<>(stores.known().listBookings(attempt.transaction()));
            for (BookingState booking : snapshot.bookings()) {
                KnownBooking ours = known.remove(booking.id());
                String theirs = codec.text(booking);
                if (ours == null) {
                    take(booking, theirs, Kind.NEW_HERE, null);
                } else if (booking.version() < ours.version()) {
                    giveBack(booking.id(), ours, theirs);
                } else if (!theirs.equals(ours.body())) {
                    take(booking, theirs, Kind.CHANGED_HERE, ours.body());
                }
            }
            known.forEach((id, ours) -> {
                if (isConfirmed(ours)) {
                    giveBack(id, ours, null);
                }
            });
        }

        void takeMessages() {
            for (ReceivedMessage message : snapshot.messages()) {
                if (!stores.known().knowsMessage(attempt.transaction(), message.id())) {
                    deliver(EventKinds.MESSAGE_RECEIVED, message.at(), message.id(), codec.text(message));
                }
            }
        }

        void publish() {
            if (!differences.isEmpty()) {
                List<Difference> found = List.copyOf(differences);
                attempt.transaction().afterCommit(() -> events.publish(new DifferencesFound(found)));
            }
        }

        void note(Kind kind, String subject, @Nullable String ours, @Nullable String theirs) {
            if (connection.isNew()) {
                // Moving to a server, or connecting for the first time, is no surprise to tell of.
                return;
            }
            Difference difference = new Difference(
                    ids.next(), kind, subject, Optional.ofNullable(ours), Optional.ofNullable(theirs), now);
            stores.attention().note(attempt.transaction(), difference);
            differences.add(difference);
        }

        private void take(BookingState booking, String theirs, Kind kind, @Nullable String ours) {
            boolean isCancelled = booking.status() == BookingState.Status.CANCELLED;
            String change = ours == null ? EventKinds.BOOKED : EventKinds.MOVED;
            deliver(isCancelled ? EventKinds.CANCELLED : change, booking.bookedAt(), booking.id(), theirs);
            note(kind, booking.id().toString(), ours, theirs);
        }

        private void giveBack(UUID id, KnownBooking ours, @Nullable String theirs) {
            stores.outbox().add(attempt.transaction(), ids.next(), PushKinds.BOOKING_RESTORE, ours.body(), now);
            note(Kind.GIVEN_BACK, id.toString(), ours.body(), theirs);
        }

        /** Positions below zero: they never meet a number of the log. */
        private void deliver(String kind, Instant at, UUID id, String body) {
            position--;
            if (inbox.apply(attempt, connection, position, new InboundEvent(kind, at, id, body, true))) {
                applied++;
            } else {
                aside++;
            }
        }

        private boolean isConfirmed(KnownBooking booking) {
            try {
                return codec.read(booking.body(), BookingState.class).status() == BookingState.Status.CONFIRMED;
            } catch (MalformedMessage e) {
                // Written by this program from a valid record: only a newer version's words can be unreadable. Keep,
                // don't push.
                return false;
            }
        }
    }
}
