package org.coachlibre.app.bridges;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.coachlibre.app.practice.StudioMigrations;
import org.coachlibre.app.studio.NewPractice;
import org.coachlibre.app.studio.PracticeStart;
import org.coachlibre.app.studio.Studio;
import org.coachlibre.app.studio.StudioWiring;
import org.coachlibre.availability.Hours;
import org.coachlibre.availability.WeeklyHours;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.scheduling.BookSession;
import org.coachlibre.scheduling.BookingResult;
import org.coachlibre.scheduling.OpeningHours;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.scheduling.SessionType;
import org.coachlibre.scheduling.SessionTypeId;
import org.coachlibre.server.RunningServer;
import org.coachlibre.storage.Practice;
import org.coachlibre.storage.SchemaMigration;
import org.coachlibre.sync.EnrolResult;
import org.coachlibre.testkit.DirectTasks;
import org.coachlibre.testkit.TestPractice;

/** A coach's computer with everything but the window, over a real practice. Open day and night; sessions of an hour. */
final class Desk implements AutoCloseable {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final SessionType TYPE =
            SessionType.of(new SessionTypeId(new UUID(1, 1)), "Séance", "Session", Duration.ofMinutes(60));

    final Practice practice;
    final Studio studio;

    private Desk(Path folder, Clock clock) {
        this.practice = TestPractice.open(folder, clock, StudioMigrations.ALL.toArray(new SchemaMigration[0]));
        this.studio = StudioWiring.wire(practice, clock, new DirectTasks());
    }

    /** A new practice at {@code server}. */
    static Desk enrolled(Path folder, Clock clock, RunningServer server, String code) {
        Desk desk = new Desk(folder, clock);
        PracticeStart.fill(
                desk.studio,
                new NewPractice(
                        new PracticeProfile(
                                "Atelier Morel",
                                "Claire Morel",
                                "claire@example.org",
                                "",
                                "",
                                Language.ENGLISH,
                                PARIS,
                                PracticeProfile.CoachingKind.LIFE,
                                "sage",
                                "EUR"),
                        new OpeningHours(
                                List.of(new WeeklyHours(EnumSet.allOf(DayOfWeek.class), Hours.parse("00:00", "24:00"))),
                                List.of(),
                                List.of(),
                                List.of()),
                        List.of(TYPE)));
        EnrolResult result = desk.studio
                .sync()
                .enrol(URI.create(server.url()), code, folder.getFileName().toString());
        if (!(result instanceof EnrolResult.Enrolled)) {
            throw new AssertionError("not enrolled: " + result);
        }
        return desk;
    }

    /** Sends and fetches until nothing waits: an answer may make the next request. */
    void sync() {
        studio.offer().tell();
        for (int i = 0; i < 10; i++) {
            if (studio.sync().syncNow().isComplete()) {
                return;
            }
        }
        throw new AssertionError("never complete");
    }

    Session book(Instant start, String name) {
        BookingResult result = studio.scheduling()
                .book(new BookSession(
                        TYPE.id(),
                        start,
                        name,
                        name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org",
                        PARIS,
                        Language.ENGLISH));
        if (result instanceof BookingResult.Asked(Session asked)) {
            return asked;
        }
        throw new AssertionError("not asked: " + result);
    }

    Session session(SessionId id) {
        return studio.scheduling().getSession(id);
    }

    @Override
    public void close() {
        studio.close();
        practice.close();
    }
}
