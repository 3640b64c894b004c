package org.coachlibre.scheduling.service;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.coachlibre.caldav.RemoteEvent;
import org.coachlibre.icalendar.CalendarEvent;
import org.coachlibre.icalendar.CalendarReader;
import org.coachlibre.icalendar.CalendarReading;
import org.coachlibre.icalendar.CalendarRequest;
import org.coachlibre.icalendar.MeetingUids;
import org.coachlibre.scheduling.BusyEntry;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.scheduling.TimeSpan;
import org.coachlibre.scheduling.domain.KeptEvent;

/** Events of other programs as what they mean here: busy times, or one of our own sessions come back. */
public final class ForeignEvents {
    static final Duration READ_BEFORE = Duration.ofDays(30);
    static final Duration READ_AFTER = Duration.ofDays(410);
    private static final Duration ANY_TIME = Duration.ofDays(3650);
    private static final int LONGEST_TITLE = 200;

    private final Supplier<ZoneId> zone;
    private final Supplier<Set<String>> ownAddresses;
    private final Clock clock;
    private final CalendarReader reader = new CalendarReader();

    /**
     * A session as another program shows it.
     *
     * @param sequence its version there
     */
    record Meeting(SessionId session, TimeSpan span, String title, int sequence) {}

    /**
     * @param zone the practice's
     * @param ownAddresses the coach's: what they declined does not block
     */
    public ForeignEvents(Supplier<ZoneId> zone, Supplier<Set<String>> ownAddresses, Clock clock) {
        this.zone = zone;
        this.ownAddresses = ownAddresses;
        this.clock = clock;
    }

    /** What an event blocks in the time that matters. The same event has the same entries, with the same ids. */
    List<BusyEntry> entries(UUID calendar, KeptEvent event) {
        Map<UUID, BusyEntry> entries = new LinkedHashMap<>();
        Instant now = clock.instant();
        for (CalendarEvent one : read(event.data(), now.minus(READ_BEFORE), now.plus(READ_AFTER))) {
            if (one.end().isAfter(one.start())) {
                // Not of the title: an entry that the coach let go stays so while its time is the same.
                String name = String.join(
                        "|",
                        calendar.toString(),
                        event.address().toString(),
                        one.uid(),
                        one.recurrence(),
                        one.start().toString(),
                        one.end().toString(),
                        Boolean.toString(one.blocks()));
                UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
                entries.put(id, entry(id, calendar, one));
            }
        }
        return List.copyOf(entries.values());
    }

    static BusyEntry entry(UUID id, UUID calendar, CalendarEvent event) {
        String title = event.summary().length() > LONGEST_TITLE
                ? event.summary().substring(0, LONGEST_TITLE)
                : event.summary();
        return new BusyEntry(
                id, title, new TimeSpan(event.start(), event.end()), event.allDay(), event.blocks(), calendar);
    }

    KeptEvent kept(RemoteEvent event) {
        SessionId session = meeting(event.data()).map(Meeting::session).orElse(null);
        return new KeptEvent(event.address(), event.etag(), session, event.data());
    }

    /** The session that an event is, when it carries the UID of one. */
    Optional<Meeting> meeting(String data) {
        // Most events are somebody else's and need not be read for this.
        if (!data.contains("@coachlibre")) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return read(data, now.minus(ANY_TIME), now.plus(ANY_TIME)).stream()
                .filter(event -> event.end().isAfter(event.start()))
                .flatMap(event -> MeetingUids.find(event.uid()).stream()
                        .map(id -> new Meeting(
                                new SessionId(id),
                                new TimeSpan(event.start(), event.end()),
                                event.summary(),
                                event.sequence())))
                .findFirst();
    }

    private List<CalendarEvent> read(String data, Instant from, Instant until) {
        CalendarRequest request = new CalendarRequest(zone.get(), from, until, ownAddresses.get(), true);
        return switch (reader.read(data.getBytes(StandardCharsets.UTF_8), request)) {
            case CalendarReading.Read read -> read.events();
            // One event that nobody can read does not keep the others from being read.
            case CalendarReading.NotACalendar not -> List.of();
            case CalendarReading.TooLarge large -> List.of();
        };
    }
}
