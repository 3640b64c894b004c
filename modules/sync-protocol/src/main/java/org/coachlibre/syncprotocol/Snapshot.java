package org.coachlibre.syncprotocol;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET snapshot?page=}: a part of everything the server holds. {@link #FIRST} asks for the first part, {@code next} for the
 * one after it; without a page the answer is the whole in one document, for laptops that know no pages. What is missing in all of
 * them was not deleted (Y6).
 *
 * @param seq the log's newest number when the page was made: what happens between the first page and the last comes again as an
 *     event after the first page's number
 * @param next names the next page; null: this is the last
 */
public record Snapshot(
        UUID epoch,
        long seq,
        List<BookingState> bookings,
        List<ReceivedMessage> messages,
        @Nullable String next) {
    /** The name of the first page. */
    public static final String FIRST = "first";

    private static final int LONGEST_NAME = 100;

    public Snapshot {
        Fields.required(epoch, "epoch");
        Fields.notNegative(seq, "seq");
        bookings = Fields.list(bookings, "bookings");
        messages = Fields.list(messages, "messages");
        Fields.optionalText(next, "next", LONGEST_NAME);
    }
}
