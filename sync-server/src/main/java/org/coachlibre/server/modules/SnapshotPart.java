package org.coachlibre.server.modules;

import java.util.List;
import java.util.UUID;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.BookingState;
import org.coachlibre.syncprotocol.ReceivedMessage;
import org.jspecify.annotations.Nullable;

/** One kind of thing that snapshots hold, told piece by piece in the order of its identifiers. */
public sealed interface SnapshotPart {
    /** Every booking of a studio, cancelled ones included. */
    @FunctionalInterface
    non-sealed interface Bookings extends SnapshotPart {
        /** At most {@code limit} whose identifier comes after {@code last}; from the first when that is null. */
        List<BookingState> list(Transaction tx, UUID studio, @Nullable UUID last, int limit);
    }

    /** The messages of a studio. */
    @FunctionalInterface
    non-sealed interface Messages extends SnapshotPart {
        /** At most {@code limit} whose identifier comes after {@code last}; from the first when that is null. */
        List<ReceivedMessage> list(Transaction tx, UUID studio, @Nullable UUID last, int limit);
    }
}
