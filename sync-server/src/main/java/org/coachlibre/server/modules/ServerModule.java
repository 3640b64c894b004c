package org.coachlibre.server.modules;

import java.util.List;
import java.util.UUID;
import org.coachlibre.server.http.Route;
import org.coachlibre.server.projections.ProjectionListener;
import org.coachlibre.server.push.PushHandler;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.BookingState;
import org.coachlibre.syncprotocol.ReceivedMessage;

/** A part of the server that can be taken out: what it adds to the whole. */
public interface ServerModule extends AutoCloseable {
    /** Called once, after wiring. */
    default List<Route> routes() {
        return List.of();
    }

    default List<PushHandler> pushHandlers() {
        return List.of();
    }

    default List<ProjectionListener> projectionListeners() {
        return List.of();
    }

    /** Its part of a snapshot: every booking of {@code studio}, cancelled ones included. */
    default List<BookingState> snapshotBookings(Transaction tx, UUID studio) {
        return List.of();
    }

    /** Its part of a snapshot: the messages of {@code studio}. */
    default List<ReceivedMessage> snapshotMessages(Transaction tx, UUID studio) {
        return List.of();
    }

    /** Called once, before the first request; may start threads of its own. */
    default void start() {}

    /** Called about every second on one thread of the server: expiry and other work by the clock. Must be short. */
    default void tick() {}

    /** Called once, after the last request; ends what {@link #start} began. */
    @Override
    default void close() {}
}
