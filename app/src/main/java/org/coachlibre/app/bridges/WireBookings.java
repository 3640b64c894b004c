package org.coachlibre.app.bridges;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.coachlibre.core.Language;
import org.coachlibre.scheduling.ServerBooking;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.syncprotocol.BookingState;
import org.jspecify.annotations.Nullable;

/** A booking in the words of the wire and in those of the calendar. */
final class WireBookings {
    private WireBookings() {}

    static ServerBooking read(BookingState state) {
        return new ServerBooking(
                new SessionId(state.id()),
                state.typeId(),
                state.typeName(),
                state.start(),
                state.end(),
                zone(state.zone()),
                Language.ofCode(state.language()),
                state.status() == BookingState.Status.CANCELLED,
                state.name(),
                state.email(),
                orEmpty(state.phone()),
                orEmpty(state.message()),
                state.version(),
                state.madeBy() == BookingState.MadeBy.CLIENT,
                state.bookedAt());
    }

    /** A zone that this computer does not know (its tables are older than the server's) must not stop a booking. */
    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
