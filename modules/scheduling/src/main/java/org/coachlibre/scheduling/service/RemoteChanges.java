package org.coachlibre.scheduling.service;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coachlibre.caldav.CalendarChanges;
import org.coachlibre.core.Events;
import org.coachlibre.scheduling.BusyEntry;
import org.coachlibre.scheduling.CalendarChanged;
import org.coachlibre.scheduling.ImportedCalendar;
import org.coachlibre.scheduling.domain.Accounts;
import org.coachlibre.scheduling.domain.BusyTimes;
import org.coachlibre.scheduling.domain.KeptCalendar;
import org.coachlibre.scheduling.domain.KeptEvent;
import org.coachlibre.scheduling.domain.SessionEvent;
import org.coachlibre.scheduling.domain.SessionEvent.Elsewhere;
import org.coachlibre.scheduling.domain.SessionEvents;
import org.coachlibre.scheduling.domain.Sessions;
import org.coachlibre.storage.Transaction;

/** Takes over what changed in other calendars: busy times as they are, changes of our sessions as a question. */
public final class RemoteChanges {
    /** Well within what is read ahead of the time that can be booked. */
    private static final Duration SPREAD_AGAIN_AFTER = Duration.ofDays(7);

    private final Accounts accounts;
    private final BusyTimes busyTimes;
    private final Sessions sessions;
    private final SessionEvents sessionEvents;
    private final ForeignEvents foreign;
    private final Events events;
    private final Clock clock;

    public RemoteChanges(
            Accounts accounts,
            BusyTimes busyTimes,
            Sessions sessions,
            SessionEvents sessionEvents,
            ForeignEvents foreign,
            Events events,
            Clock clock) {
        this.accounts = accounts;
        this.busyTimes = busyTimes;
        this.sessions = sessions;
        this.sessionEvents = sessionEvents;
        this.foreign = foreign;
        this.events = events;
        this.clock = clock;
    }

    /** Everything that was read of one calendar and where the next reading starts, in one step. */
    void take(Transaction tx, UUID id, CalendarChanges.Changed changed) {
        KeptCalendar calendar = accounts.findCalendar(tx, id).orElse(null);
        if (calendar == null || !calendar.isRead()) {
            // Given up while it was read.
            return;
        }
        List<KeptEvent> kept = changed.events().stream().map(foreign::kept).toList();
        accounts.saveEvents(tx, id, kept);
        accounts.deleteEvents(tx, id, changed.removed());
        boolean isAsking = false;
        for (KeptEvent event : kept) {
            isAsking |= seen(tx, id, event);
        }
        for (URI address : changed.removed()) {
            isAsking |= removed(tx, id, address);
        }
        if (calendar.blocks()) {
            Map<String, List<BusyEntry>> entries = new HashMap<>();
            kept.forEach(event -> entries.put(event.address().toString(), entries(tx, id, event)));
            changed.removed().forEach(address -> entries.put(address.toString(), List.of()));
            busyTimes.keepCalendar(tx, imported(calendar));
            busyTimes.replaceFrom(tx, id, entries);
        }
        KeptCalendar read = calendar.read(changed.version(), changed.syncToken());
        accounts.saveCalendar(tx, read.blocks() && read.spreadAt() == null ? read.spread(clock.instant()) : read);
        boolean isNews = !kept.isEmpty() || !changed.removed().isEmpty();
        if (isAsking || (isNews && calendar.blocks())) {
            tell(tx, calendar.blocks());
        }
    }

    boolean isToSpread(KeptCalendar calendar) {
        Instant last = calendar.spreadAt();
        return calendar.blocks()
                && !calendar.version().concat(calendar.syncToken()).isEmpty()
                && (last == null || last.plus(SPREAD_AGAIN_AFTER).isBefore(clock.instant()));
    }

    /** Works repeated events out again for the time that matters now, from what was read before. */
    void spread(Transaction tx, UUID id) {
        KeptCalendar calendar = accounts.findCalendar(tx, id).orElse(null);
        if (calendar == null || !calendar.blocks()) {
            return;
        }
        Map<String, List<BusyEntry>> entries = new HashMap<>();
        accounts.listEvents(tx, id).forEach(event -> entries.put(event.address().toString(), entries(tx, id, event)));
        busyTimes.keepCalendar(tx, imported(calendar));
        busyTimes.replaceFrom(tx, id, entries);
        accounts.saveCalendar(tx, calendar.spread(clock.instant()));
        tell(tx, true);
    }

    /**
     * A session's event as another program left it. The same version is our own; the same start asks nothing: how long it lasts
     * there, its title and its alarms are the coach's.
     *
     * @return whether the coach has something to decide
     */
    boolean seen(Transaction tx, UUID calendar, KeptEvent event) {
        SessionEvent known = event.session() == null
                ? null
                : sessionEvents.find(tx, event.session()).orElse(null);
        ForeignEvents.Meeting theirs =
                known == null ? null : foreign.meeting(event.data()).orElse(null);
        if (known == null || theirs == null) {
            return false;
        }
        boolean isElsewhere =
                !known.calendar().equals(calendar) || !known.address().equals(event.address());
        if (isElsewhere || known.etag().equals(event.etag())) {
            return false;
        }
        SessionEvent now = known.seen(event.etag(), theirs.sequence());
        boolean isMoved = !theirs.span().start().equals(known.written().span().start());
        sessionEvents.save(tx, now.withElsewhere(isMoved ? new Elsewhere(theirs.span()) : null));
        return isMoved;
    }

    /** A session's event is not there any more. Returns whether the coach has something to decide. */
    boolean removed(Transaction tx, UUID calendar, URI address) {
        SessionEvent known = sessionEvents.findAt(tx, calendar, address).orElse(null);
        if (known == null) {
            return false;
        }
        sessionEvents.save(tx, known.seen("", known.sequence()).withElsewhere(new Elsewhere(null)));
        return true;
    }

    void tell(Transaction tx, boolean offer) {
        tx.afterCommit(() -> events.publish(new CalendarChanged(offer)));
    }

    /** Our own sessions take their time already. */
    private List<BusyEntry> entries(Transaction tx, UUID calendar, KeptEvent event) {
        boolean isOurs =
                event.session() != null && sessions.find(tx, event.session()).isPresent();
        return isOurs ? List.of() : foreign.entries(calendar, event);
    }

    private ImportedCalendar imported(KeptCalendar calendar) {
        return new ImportedCalendar(calendar.id(), calendar.name(), clock.instant(), 0);
    }
}
