package org.coachlibre.server.booking.letters;

import java.time.Instant;
import java.util.UUID;
import org.coachlibre.server.booking.domain.StoredBooking;
import org.coachlibre.server.mail.MailJob;
import org.coachlibre.server.mail.MailQueue;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.BookingProjection.Place;
import org.coachlibre.syncprotocol.BookingState;
import org.coachlibre.syncprotocol.WireCodec;
import org.jspecify.annotations.Nullable;

/**
 * What a mail about a booking is to say: the booking as it was when it happened.
 *
 * @param oldStart the start before a move
 * @param reason what the coach wrote when cancelling
 */
public record BookingFacts(
        BookingState booking,
        Place place,
        Instant changedAt,
        @Nullable Instant oldStart,
        @Nullable String reason) {

    /** What happened. */
    public enum What {
        BOOKED,
        MOVED,
        CANCELLED
    }

    public static BookingFacts of(StoredBooking booking, @Nullable Instant oldStart, @Nullable String reason) {
        return new BookingFacts(booking.state(), booking.place(), booking.changedAt(), oldStart, reason);
    }

    /** Puts one mail to the client and one to the coach into the queue. */
    public void queue(Transaction tx, MailQueue queue, WireCodec codec, UUID studio, What what) {
        for (MailJob.Recipient recipient : MailJob.Recipient.values()) {
            queue.add(
                    tx,
                    new MailJob(
                            UUID.randomUUID(),
                            studio,
                            booking.id(),
                            what.name(),
                            recipient,
                            booking.version(),
                            codec.text(this),
                            changedAt));
        }
    }
}
