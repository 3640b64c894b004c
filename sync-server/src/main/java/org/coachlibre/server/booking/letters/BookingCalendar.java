package org.coachlibre.server.booking.letters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.icalendar.CalendarMeeting;
import org.coachlibre.icalendar.CalendarParty;
import org.coachlibre.icalendar.MeetingUids;
import org.coachlibre.syncprotocol.BookingProjection.Place;
import org.coachlibre.syncprotocol.BookingProjection.StudioCard;
import org.coachlibre.syncprotocol.BookingState;
import org.jspecify.annotations.Nullable;

/** A booking as a meeting: the same UID in every mail and file, SEQUENCE growing with each change. */
public final class BookingCalendar {
    private BookingCalendar() {}

    /** The identity of a booking in every calendar. */
    public static String uid(UUID booking) {
        return MeetingUids.of(booking);
    }

    private static Optional<CalendarParty> organizer(@Nullable StudioCard card) {
        return card == null || card.email().isBlank()
                ? Optional.empty()
                : Optional.of(new CalendarParty(card.coachName(), card.email()));
    }

    /**
     * @param changedAt when the booking became what it is
     * @param card the organizer; null when nothing is published
     * @param manageUrl the client's link; null for the coach, who must not hold it
     */
    public static CalendarMeeting meeting(
            BookingState booking,
            Place place,
            Instant changedAt,
            @Nullable StudioCard card,
            @Nullable String manageUrl) {
        String with = card == null ? "" : " – " + card.coachName();
        return new CalendarMeeting(
                uid(booking.id()),
                booking.sequence(),
                changedAt,
                booking.start(),
                booking.end(),
                manageUrl == null ? booking.typeName() + " – " + booking.name() : booking.typeName() + with,
                manageUrl == null ? "" : manageUrl,
                place.detail(),
                Optional.ofNullable(manageUrl),
                organizer(card),
                List.of(new CalendarParty(booking.name(), booking.email())));
    }
}
