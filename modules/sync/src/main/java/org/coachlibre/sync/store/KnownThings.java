package org.coachlibre.sync.store;

import static org.coachlibre.sync.store.jooq.Tables.KNOWN_BOOKING;
import static org.coachlibre.sync.store.jooq.Tables.KNOWN_MESSAGE;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.BookingState;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.WireCodec;

/** Bookings and messages as the server last told them. */
public final class KnownThings {

    /** A booking's version and whole state (JSON). */
    public record KnownBooking(long version, String body) {}

    public void saveBooking(Transaction transaction, UUID id, long version, String body) {
        transaction
                .dsl()
                .insertInto(KNOWN_BOOKING)
                .set(KNOWN_BOOKING.ID, id)
                .set(KNOWN_BOOKING.VERSION, version)
                .set(KNOWN_BOOKING.BODY, body)
                .onDuplicateKeyUpdate()
                .set(KNOWN_BOOKING.VERSION, version)
                .set(KNOWN_BOOKING.BODY, body)
                .execute();
    }

    /** The booking stays known, with nobody in particular. */
    public void forgetWho(Transaction transaction, UUID id, WireCodec codec) {
        transaction.dsl().fetchOptional(KNOWN_BOOKING, KNOWN_BOOKING.ID.eq(id)).ifPresent(record -> {
            try {
                BookingState known = codec.read(record.getBody(), BookingState.class);
                record.setBody(codec.text(known.withoutPerson()));
            } catch (MalformedMessage e) {
                record.setBody("{}");
            }
            record.store();
        });
    }

    public Map<UUID, KnownBooking> listBookings(Transaction transaction) {
        Map<UUID, KnownBooking> known = new HashMap<>();
        transaction
                .dsl()
                .selectFrom(KNOWN_BOOKING)
                .forEach(record -> known.put(record.getId(), new KnownBooking(record.getVersion(), record.getBody())));
        return known;
    }

    public boolean knowsMessage(Transaction transaction, UUID id) {
        return transaction.dsl().fetchExists(KNOWN_MESSAGE, KNOWN_MESSAGE.ID.eq(id));
    }

    public void saveMessage(Transaction transaction, UUID id) {
        transaction
                .dsl()
                .insertInto(KNOWN_MESSAGE)
                .set(KNOWN_MESSAGE.ID, id)
                .onDuplicateKeyIgnore()
                .execute();
    }
}
