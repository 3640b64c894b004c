package org.coachlibre.syncprotocol;

import java.util.List;
import java.util.UUID;

/** {@code GET snapshot}: everything the server holds at {@code seq}. What is missing here was not deleted (Y6). */
public record Snapshot(UUID epoch, long seq, List<BookingState> bookings, List<ReceivedMessage> messages) {
    public Snapshot {
        Fields.required(epoch, "epoch");
        Fields.notNegative(seq, "seq");
        bookings = Fields.list(bookings, "bookings");
        messages = Fields.list(messages, "messages");
    }
}
