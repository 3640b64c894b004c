package org.coachlibre.scheduling.configure;

import java.time.Clock;
import java.util.Set;
import org.coachlibre.core.Events;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.core.Settings;
import org.coachlibre.crm.Crm;
import org.coachlibre.scheduling.BookingRequests;
import org.coachlibre.scheduling.OtherCalendars;
import org.coachlibre.scheduling.Scheduling;
import org.coachlibre.scheduling.domain.Accounts;
import org.coachlibre.scheduling.domain.BusyTimes;
import org.coachlibre.scheduling.domain.Offering;
import org.coachlibre.scheduling.domain.SessionEvents;
import org.coachlibre.scheduling.domain.Sessions;
import org.coachlibre.scheduling.service.CoachActs;
import org.coachlibre.scheduling.service.DefaultOtherCalendars;
import org.coachlibre.scheduling.service.DefaultScheduling;
import org.coachlibre.scheduling.service.ForeignEvents;
import org.coachlibre.scheduling.service.OpenConflicts;
import org.coachlibre.scheduling.service.RemoteChanges;
import org.coachlibre.scheduling.service.ServerAnswers;
import org.coachlibre.scheduling.service.SessionWriting;
import org.coachlibre.scheduling.service.Timeline;
import org.coachlibre.scheduling.service.Wishes;
import org.coachlibre.scheduling.store.JooqAccounts;
import org.coachlibre.scheduling.store.JooqBusyTimes;
import org.coachlibre.scheduling.store.JooqOffering;
import org.coachlibre.scheduling.store.JooqSessionEvents;
import org.coachlibre.scheduling.store.JooqSessions;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.SchemaMigration;
import org.coachlibre.ui.Capability;
import org.coachlibre.ui.UiContext;

/** The calendar, put together. The services need no window. */
public final class SchedulingModule implements AutoCloseable {
    public static final SchemaMigration MIGRATION = new SchemaMigration("SCHEDULING", "db/migration/scheduling");

    private final DefaultScheduling scheduling;
    private final DefaultOtherCalendars otherCalendars;
    private final Settings<PracticeProfile> profile;
    private final Crm crm;
    private final Events events;

    /** @param requests where the coach's acts are asked of the server */
    public SchedulingModule(
            Database database,
            Settings<PracticeProfile> profile,
            Crm crm,
            BookingRequests requests,
            Events events,
            Clock clock) {
        this.profile = profile;
        this.crm = crm;
        this.events = events;
        Sessions sessions = new JooqSessions();
        Offering offering = new JooqOffering();
        BusyTimes busyTimes = new JooqBusyTimes();
        Timeline timeline = new Timeline(crm, () -> profile.get().language(), clock);
        Wishes wishes = new Wishes(sessions, requests);
        SessionEvents sessionEvents = new JooqSessionEvents();
        OpenConflicts conflicts = new OpenConflicts(sessions, busyTimes, sessionEvents, clock);
        this.scheduling = new DefaultScheduling(
                database,
                sessions,
                offering,
                busyTimes,
                conflicts,
                new CoachActs(sessions, offering, busyTimes, conflicts, crm, wishes, timeline, events, clock),
                new ServerAnswers(sessions, wishes, crm, timeline, events),
                () -> profile.get().zone(),
                events,
                clock);
        Accounts accounts = new JooqAccounts();
        ForeignEvents foreign = new ForeignEvents(
                () -> profile.get().zone(),
                () -> profile.get().email().isBlank()
                        ? Set.of()
                        : Set.of(profile.get().email()),
                clock);
        RemoteChanges changes = new RemoteChanges(accounts, busyTimes, sessions, sessionEvents, foreign, events, clock);
        this.otherCalendars = new DefaultOtherCalendars(
                database,
                accounts,
                busyTimes,
                changes,
                new SessionWriting(database, sessions, sessionEvents, accounts, changes, foreign, clock),
                clock);
    }

    public Scheduling scheduling() {
        return scheduling;
    }

    public OtherCalendars otherCalendars() {
        return otherCalendars;
    }

    /** Hangs up on other servers. */
    @Override
    public void close() {
        otherCalendars.close();
    }

    /** The window half; called once, on the FX thread. */
    public Capability ui(UiContext ui) {
        return new SchedulingUi(
                scheduling, otherCalendars, crm, () -> profile.get().currency(), events, ui);
    }
}
