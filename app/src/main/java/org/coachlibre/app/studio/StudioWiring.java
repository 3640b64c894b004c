package org.coachlibre.app.studio;

import java.time.Clock;
import java.util.List;
import org.coachlibre.app.bridges.BookingsOverSync;
import org.coachlibre.app.bridges.MessagesOverSync;
import org.coachlibre.app.bridges.OfferOverSync;
import org.coachlibre.app.bridges.PeopleForMessages;
import org.coachlibre.app.bridges.SiteOffers;
import org.coachlibre.app.bridges.SiteOverSync;
import org.coachlibre.core.Events;
import org.coachlibre.core.Messages;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.core.Settings;
import org.coachlibre.core.Tasks;
import org.coachlibre.correspondence.PersonRef;
import org.coachlibre.correspondence.configure.CorrespondenceModule;
import org.coachlibre.crm.configure.CrmModule;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.scheduling.configure.SchedulingModule;
import org.coachlibre.site.SiteData;
import org.coachlibre.site.configure.SiteModule;
import org.coachlibre.storage.Practice;
import org.coachlibre.sync.configure.SyncModule;

/** How the rooms are put together. A new capability is one line here. */
public final class StudioWiring {
    private static final String TEXTS = "org.coachlibre.app.bridges.messages";

    private StudioWiring() {}

    /** The services of an open practice. Reads a little: never on the window's thread. */
    public static Studio wire(Practice practice, Clock clock, Tasks tasks) {
        Events events = new Events();
        Settings<PracticeProfile> profile = Profiles.in(practice.settings());

        SyncModule sync = new SyncModule(practice.database(), events, clock, tasks);
        CrmModule crm = new CrmModule(practice, events, clock);
        BookingsOverSync bookings = new BookingsOverSync(sync.sync());
        SchedulingModule scheduling =
                new SchedulingModule(practice.database(), profile, crm.crm(), bookings, events, clock);
        CorrespondenceModule correspondence =
                new CorrespondenceModule(practice, new PeopleForMessages(crm.crm()), events, clock);
        SiteOverSync publishing = new SiteOverSync(
                sync.sync(),
                sync.publisher(),
                () -> new Messages(TEXTS, profile.get().locale()));
        SiteModule site = new SiteModule(
                practice,
                () -> new SiteData(
                        profile.get(), SiteOffers.of(scheduling.scheduling().listTypes()), List.of()),
                publishing,
                events,
                clock);
        OfferOverSync offer = new OfferOverSync(
                scheduling.scheduling(),
                profile,
                () -> OfferOverSync.languagesOf(site.studio().findSite().orElse(null), profile.get()),
                sync.sync(),
                tasks);

        crm.erasing((tx, person, emails) -> {
            List<SessionId> theirs = scheduling.scheduling().forget(tx, person);
            sync.sync().forgetWho(tx, theirs.stream().map(SessionId::value).toList());
            correspondence.correspondence().forget(tx, new PersonRef(person.value()), emails);
        });
        MessagesOverSync messages =
                new MessagesOverSync(correspondence.correspondence(), scheduling.scheduling(), profile);
        sync.handle(bookings.inbox(scheduling.scheduling()))
                .handle(bookings.outcomes(scheduling.scheduling()))
                .handle(messages.inbox());
        offer.listen(events);
        return new Studio(
                practice, events, clock, profile, crm, scheduling, correspondence, site, sync, publishing, offer);
    }
}
