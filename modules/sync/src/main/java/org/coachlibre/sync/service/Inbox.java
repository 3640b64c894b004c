package org.coachlibre.sync.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.coachlibre.core.Events;
import org.coachlibre.core.Ids;
import org.coachlibre.storage.StorageException;
import org.coachlibre.storage.Transaction;
import org.coachlibre.sync.EventSetAside;
import org.coachlibre.sync.InboundEvent;
import org.coachlibre.sync.InboxHandler;
import org.coachlibre.sync.SetAsideEvent;
import org.coachlibre.sync.SetAsideEvent.Reason;
import org.coachlibre.sync.SitePublished;
import org.coachlibre.sync.domain.ServerConnection;
import org.coachlibre.syncprotocol.BookingState;
import org.coachlibre.syncprotocol.EventKinds;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.ReceivedMessage;
import org.coachlibre.syncprotocol.ReleaseActivated;
import org.coachlibre.syncprotocol.WireCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies single events to the handlers, and sets aside what cannot be applied. */
final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    /** An event on which a handler failed; its transaction is undone and done again without it. */
    static final class Poisoned extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long position;

        Poisoned(long position, Throwable cause) {
            super(cause.getClass().getSimpleName(), cause);
            this.position = position;
        }
    }

    private final SyncStores stores;
    private final List<InboxHandler> handlers;
    private final Events events;
    private final Ids ids;
    private final WireCodec codec = new WireCodec();

    Inbox(SyncStores stores, List<InboxHandler> handlers, Events events, Ids ids) {
        this.stores = stores;
        this.handlers = handlers;
        this.events = events;
        this.ids = ids;
    }

    /**
     * Runs {@code work} as one transaction. When it fails on an event, everything is undone and done again with that event's
     * position among those to set aside, so that one bad event costs itself only. A failing machine is thrown to the caller.
     */
    <T> T writeWithoutPoison(Function<Attempt, T> work) {
        Map<Long, String> poisoned = new ConcurrentHashMap<>();
        while (true) {
            try {
                return stores.database().write(transaction -> work.apply(new Attempt(transaction, poisoned)));
            } catch (Poisoned e) {
                if (poisoned.putIfAbsent(e.position, String.valueOf(e.getMessage())) != null) {
                    throw new IllegalStateException("An event that was set aside failed again", e.getCause());
                }
                LOG.warn("An event was set aside: {}", e.getMessage(), e.getCause());
            }
        }
    }

    /** One try of a transaction, knowing which positions failed before. */
    record Attempt(Transaction transaction, Map<Long, String> poisoned) {}

    /** Applies one event or sets it aside; returns whether it was applied. */
    boolean apply(Attempt attempt, ServerConnection from, long position, InboundEvent event) {
        String failure = attempt.poisoned().get(position);
        if (failure != null) {
            setAside(attempt.transaction(), from, position, event, Reason.FAILED, failure);
            return false;
        }
        try {
            if (deliver(attempt.transaction(), from.device(), event)) {
                return true;
            }
        } catch (StorageException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Poisoned(position, e);
        }
        setAside(attempt.transaction(), from, position, event, Reason.UNKNOWN_KIND, event.kind());
        return false;
    }

    /** Whether somebody knew what to do with it. */
    boolean deliver(Transaction transaction, UUID device, InboundEvent event) {
        boolean isOurs = remember(transaction, device, event);
        boolean handled = false;
        for (InboxHandler handler : handlers) {
            if (handler.kinds().contains(event.kind())) {
                handler.apply().accept(transaction, event);
                handled = true;
            }
        }
        return handled || isOurs;
    }

    /** Keeps what sync itself needs of an event; true when that is all there is to do with it. */
    private boolean remember(Transaction transaction, UUID device, InboundEvent event) {
        try {
            switch (event.kind()) {
                case EventKinds.BOOKED, EventKinds.MOVED, EventKinds.CANCELLED ->
                    rememberBooking(transaction, codec.read(event.body(), BookingState.class));
                case EventKinds.MESSAGE_RECEIVED ->
                    stores.known()
                            .saveMessage(
                                    transaction,
                                    codec.read(event.body(), ReceivedMessage.class)
                                            .id());
                case EventKinds.RELEASE_ACTIVATED -> {
                    ReleaseActivated release = codec.read(event.body(), ReleaseActivated.class);
                    boolean own = device.equals(release.deviceId());
                    transaction.afterCommit(() -> events.publish(new SitePublished(release.releaseId(), own)));
                    return true;
                }
                default -> {
                    return false;
                }
            }
            return false;
        } catch (MalformedMessage e) {
            throw new IllegalArgumentException(e.sentence(), e);
        }
    }

    void rememberBooking(Transaction transaction, BookingState booking) {
        stores.known().saveBooking(transaction, booking.id(), booking.version(), codec.text(booking));
    }

    private void setAside(
            Transaction transaction,
            ServerConnection from,
            long position,
            InboundEvent event,
            Reason reason,
            String detail) {
        SetAsideEvent aside = new SetAsideEvent(ids.next(), event.kind(), event.at(), event.body(), reason, detail);
        stores.attention().setAside(transaction, from.epoch(), position, event.id(), aside);
        transaction.afterCommit(() -> events.publish(new EventSetAside(aside)));
    }
}
