package org.coachlibre.scheduling.service;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.coachlibre.availability.Availability;
import org.coachlibre.availability.AvailabilityConfig;
import org.coachlibre.availability.Hours;
import org.coachlibre.availability.SessionRules;
import org.coachlibre.core.Events;
import org.coachlibre.core.Ids;
import org.coachlibre.crm.PersonId;
import org.coachlibre.scheduling.BookSession;
import org.coachlibre.scheduling.BookingOffer;
import org.coachlibre.scheduling.BookingResult;
import org.coachlibre.scheduling.BusyEntry;
import org.coachlibre.scheduling.CalendarChanged;
import org.coachlibre.scheduling.CalendarImport;
import org.coachlibre.scheduling.CalendarRange;
import org.coachlibre.scheduling.Conflict;
import org.coachlibre.scheduling.ImportedCalendar;
import org.coachlibre.scheduling.OpeningHours;
import org.coachlibre.scheduling.RefusalReason;
import org.coachlibre.scheduling.RequestKind;
import org.coachlibre.scheduling.Scheduling;
import org.coachlibre.scheduling.ServerBooking;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.scheduling.SessionType;
import org.coachlibre.scheduling.SessionTypeId;
import org.coachlibre.scheduling.TimeSpan;
import org.coachlibre.scheduling.domain.BusyMerge;
import org.coachlibre.scheduling.domain.BusyTimes;
import org.coachlibre.scheduling.domain.Offering;
import org.coachlibre.scheduling.domain.Sessions;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.Transaction;
import org.jspecify.annotations.Nullable;

/** The calendar over the practice file. Acts of the coach are in {@link CoachActs}, what the server says in its own class. */
public final class DefaultScheduling implements Scheduling {
    private static final Duration OFFERED_BEFORE = Duration.ofDays(1);
    private static final Duration OFFERED_AFTER = Duration.ofDays(400);
    private static final SessionRules ANY_TYPE = SessionRules.of(null, Duration.ofMinutes(1));

    private final Database database;
    private final Sessions sessions;
    private final Offering offering;
    private final BusyTimes busyTimes;
    private final OpenConflicts conflicts;
    private final CoachActs coach;
    private final ServerAnswers server;
    private final CalendarFiles files;
    private final Supplier<ZoneId> zone;
    private final Events events;
    private final Clock clock;
    private final Ids ids;

    /** @param zone the practice's zone, asked each time since the coach may move */
    public DefaultScheduling(
            Database database,
            Sessions sessions,
            Offering offering,
            BusyTimes busyTimes,
            OpenConflicts conflicts,
            CoachActs coach,
            ServerAnswers server,
            Supplier<ZoneId> zone,
            Events events,
            Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.offering = offering;
        this.busyTimes = busyTimes;
        this.conflicts = conflicts;
        this.coach = coach;
        this.server = server;
        this.zone = zone;
        this.events = events;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.files = new CalendarFiles(busyTimes, ids, clock);
    }

    @Override
    public ZoneId zone() {
        return zone.get();
    }

    @Override
    public List<SessionType> listTypes() {
        return database.read(offering::listTypes);
    }

    @Override
    public void saveType(SessionType type) {
        change(true, tx -> offering.saveType(tx, type));
    }

    @Override
    public void removeType(SessionTypeId id) {
        change(true, tx -> offering.deleteType(tx, id));
    }

    @Override
    public OpeningHours hours() {
        return database.read(offering::hours);
    }

    @Override
    public void saveHours(OpeningHours hours) {
        boolean isOpen = hours.weekly().stream().allMatch(entry -> entry.hours().isOpen())
                && hours.overrides().stream()
                        .flatMap(override -> override.hours().stream())
                        .allMatch(Hours::isOpen);
        if (!isOpen) {
            throw new IllegalArgumentException("Hours end after they start");
        }
        change(true, tx -> offering.saveHours(tx, hours));
    }

    @Override
    public CalendarRange range(Instant from, Instant until) {
        return database.read(tx -> new CalendarRange(
                sessions.listBetween(tx, from, until),
                busyTimes.listBetween(tx, from, until),
                open(offering.hours(tx), from, until)));
    }

    private List<TimeSpan> open(OpeningHours hours, Instant from, Instant until) {
        AvailabilityConfig config = new AvailabilityConfig(
                zone(),
                hours.weekly(),
                hours.overrides(),
                hours.travel(),
                hours.away(),
                ANY_TYPE,
                List.of(),
                List.of(),
                List.of());
        return Availability.openTimes(config, LocalDate.ofInstant(from, zone()), LocalDate.ofInstant(until, zone()))
                .stream()
                .map(time -> new TimeSpan(time.start(), time.end()))
                .toList();
    }

    @Override
    public Session getSession(SessionId id) {
        return findSession(id).orElseThrow(() -> new NoSuchElementException("There is no session " + id));
    }

    @Override
    public Optional<Session> findSession(SessionId id) {
        return database.read(tx -> sessions.find(tx, id));
    }

    @Override
    public List<Session> listSessions(PersonId person) {
        return database.read(tx -> sessions.listOf(tx, person));
    }

    @Override
    public List<Session> listNext(int limit) {
        return database.read(tx -> sessions.listNext(tx, clock.instant(), limit));
    }

    @Override
    public List<Session> listNewBookings() {
        return database.read(tx -> sessions.listUnseen(tx, clock.instant()));
    }

    @Override
    public void markSeen(SessionId id) {
        change(false, tx -> sessions.find(tx, id)
                .filter(session -> !session.seen())
                .ifPresent(session -> sessions.save(tx, session.withSeen())));
    }

    @Override
    public List<Session> search(String query, int limit) {
        return database.read(tx -> sessions.search(tx, query, clock.instant(), limit));
    }

    @Override
    public BookingResult book(BookSession command) {
        return database.write(tx -> coach.book(tx, command));
    }

    @Override
    public BookingResult move(SessionId id, Instant start) {
        return database.write(tx -> coach.move(tx, id, start));
    }

    @Override
    public void cancel(SessionId id, String reason) {
        database.write(tx -> coach.cancel(tx, id, reason));
    }

    @Override
    public BusyEntry block(TimeSpan span, String title) {
        BusyEntry entry = new BusyEntry(ids.next(), title, span, false, true, null);
        saveBusy(entry);
        return entry;
    }

    @Override
    public void saveBusy(BusyEntry entry) {
        change(true, tx -> busyTimes.save(tx, entry));
    }

    @Override
    public void removeBusy(UUID id) {
        change(true, tx -> busyTimes.delete(tx, id));
    }

    @Override
    public CalendarImport importCalendar(String name, InputStream file) throws IOException {
        CalendarFiles.Read read = files.read(name, file, zone());
        return switch (read) {
            case CalendarFiles.Refused refused -> refused.answer();
            case CalendarFiles.ReadCalendar readable -> {
                change(true, tx -> files.store(tx, readable));
                yield new CalendarImport.Imported(readable.calendar(), readable.warnings());
            }
        };
    }

    @Override
    public List<ImportedCalendar> listCalendars() {
        return database.read(busyTimes::listCalendars);
    }

    @Override
    public void removeCalendar(UUID id) {
        change(true, tx -> busyTimes.deleteCalendar(tx, id));
    }

    @Override
    public List<Conflict> listConflicts() {
        return database.read(conflicts::list);
    }

    @Override
    public Optional<BookingResult> resolve(Conflict conflict, Conflict.Choice choice) {
        return database.write(tx -> coach.resolve(tx, conflict, choice));
    }

    @Override
    public BookingOffer offer() {
        Instant now = clock.instant();
        return database.read(tx -> new BookingOffer(
                zone(),
                offering.hours(tx),
                offering.listTypes(tx),
                BusyMerge.merge(busyTimes.listBetween(tx, now.minus(OFFERED_BEFORE), now.plus(OFFERED_AFTER)))));
    }

    @Override
    public List<SessionId> forget(Transaction tx, PersonId person) {
        List<Session> theirs = sessions.listOf(tx, person);
        theirs.forEach(session -> sessions.save(tx, session.withoutPerson()));
        tx.afterCommit(() -> events.publish(new CalendarChanged(false)));
        return theirs.stream().map(Session::id).toList();
    }

    @Override
    public void applyServerBooking(Transaction tx, ServerBooking booking) {
        server.apply(tx, booking);
    }

    @Override
    public void applyGranted(Transaction tx, SessionId id, RequestKind request, @Nullable ServerBooking state) {
        server.granted(tx, id, request, state);
    }

    @Override
    public void applyRefused(
            Transaction tx, SessionId id, RequestKind request, RefusalReason reason, @Nullable ServerBooking theirs) {
        server.refused(tx, id, request, reason, theirs);
    }

    /** One change by the coach; everyone hears of it when it is durable. */
    private void change(boolean offer, Change change) {
        database.write(tx -> {
            change.make(tx);
            tx.afterCommit(() -> events.publish(new CalendarChanged(offer)));
            return null;
        });
    }

    /** What is written. */
    @FunctionalInterface
    private interface Change {
        void make(Transaction tx);
    }
}
