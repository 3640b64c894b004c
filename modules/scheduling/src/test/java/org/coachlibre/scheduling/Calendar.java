package org.coachlibre.scheduling;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.coachlibre.core.Events;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.scheduling.configure.SchedulingModule;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.Transaction;
import org.coachlibre.testkit.MemorySettings;
import org.coachlibre.testkit.MutableClock;
import org.coachlibre.testkit.TestDatabase;

/** A calendar on a real file for a test, with everything it told to others. It is Monday 2026-06-01, 8:00 in Paris. */
public final class Calendar implements AutoCloseable {
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    public final MutableClock clock = MutableClock.at("2026-06-01T06:00:00Z");
    public final CrmDouble people = new CrmDouble();
    public final List<String> requests = new ArrayList<>();
    private final Map<UUID, String> unsent = new HashMap<>();
    /** Requests never leave this computer. */
    public boolean offline;

    public final List<Object> events = new ArrayList<>();
    public final Events bus = new Events();
    public final Database database;
    public final SchedulingModule module;
    public final Scheduling scheduling;

    public Calendar(Path folder) {
        this.database = TestDatabase.open(folder, SchedulingModule.MIGRATION);
        bus.subscribe(Object.class, events::add);
        PracticeProfile profile = new PracticeProfile(
                "Claire Morel Coaching",
                "Claire Morel",
                "claire@example.org",
                "",
                "",
                Language.ENGLISH,
                PARIS,
                PracticeProfile.CoachingKind.LIFE,
                "sage",
                "EUR");
        this.module = new SchedulingModule(
                database,
                new MemorySettings().settings("practice", PracticeProfile.class, profile),
                people.crm(),
                new Requests(),
                bus,
                (Clock) clock);
        this.scheduling = module.scheduling();
    }

    /** A saved type of 60 minutes, without buffers or notice. */
    public SessionType type(String english) {
        SessionTypeId id = new SessionTypeId(UUID.randomUUID());
        SessionType type = SessionType.of(id, "", english, Duration.ofMinutes(60));
        scheduling.saveType(type);
        return type;
    }

    public BookingResult book(SessionType type, String start, String name) {
        return scheduling.book(new BookSession(
                type.id(),
                Instant.parse(start),
                name,
                name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org",
                PARIS,
                Language.ENGLISH));
    }

    /** What the server tells of a booking that a client made. */
    public static ServerBooking booking(UUID id, long version, String start, boolean cancelled) {
        Instant at = Instant.parse(start);
        return new ServerBooking(
                new SessionId(id),
                "discovery",
                "Discovery call",
                at,
                at.plusSeconds(3600),
                PARIS,
                Language.FRENCH,
                cancelled,
                "Hugo Blanc",
                "Hugo@Example.org",
                "",
                "Looking forward",
                version,
                true,
                Instant.parse("2026-06-01T05:00:00Z"));
    }

    public void apply(ServerBooking booking) {
        database.write(tx -> {
            scheduling.applyServerBooking(tx, booking);
            return null;
        });
    }

    public void granted(SessionId id, RequestKind kind) {
        database.write(tx -> {
            scheduling.applyGranted(tx, id, kind, null);
            return null;
        });
    }

    /** The answer to a request, with the booking as the server has it then. */
    public void granted(RequestKind kind, ServerBooking state) {
        database.write(tx -> {
            scheduling.applyGranted(tx, state.id(), kind, state);
            return null;
        });
    }

    public void refused(SessionId id, RequestKind kind, RefusalReason reason) {
        database.write(tx -> {
            scheduling.applyRefused(tx, id, kind, reason, null);
            return null;
        });
    }

    public List<Session> week() {
        return scheduling
                .range(Instant.parse("2026-05-31T22:00:00Z"), Instant.parse("2026-06-07T22:00:00Z"))
                .sessions();
    }

    @Override
    public void close() {
        database.close();
    }

    /** What was asked; a request waits here until it is answered, and {@link #offline} ones can be taken back. */
    private final class Requests implements BookingRequests {
        @Override
        public UUID ask(Transaction tx, Session session) {
            return add("ask " + session.start());
        }

        @Override
        public UUID move(Transaction tx, Session session, TimeSpan to) {
            return add("move " + session.start() + " to " + to.start() + " at " + session.version());
        }

        @Override
        public UUID cancel(Transaction tx, Session session, String reason) {
            return add(
                    "cancel " + session.start() + " at " + session.version() + (reason.isEmpty() ? "" : ": " + reason));
        }

        private UUID add(String request) {
            UUID id = UUID.randomUUID();
            requests.add(request);
            unsent.put(id, request);
            return id;
        }

        @Override
        public boolean takeBack(Transaction tx, UUID request) {
            String text = offline ? unsent.remove(request) : null;
            return text != null && requests.remove(text);
        }
    }
}
