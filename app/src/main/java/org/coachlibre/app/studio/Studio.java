package org.coachlibre.app.studio;

import java.time.Clock;
import org.coachlibre.app.bridges.OfferOverSync;
import org.coachlibre.app.bridges.SiteOverSync;
import org.coachlibre.core.Events;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.core.Settings;
import org.coachlibre.correspondence.Correspondence;
import org.coachlibre.correspondence.configure.CorrespondenceModule;
import org.coachlibre.crm.Crm;
import org.coachlibre.crm.configure.CrmModule;
import org.coachlibre.scheduling.Scheduling;
import org.coachlibre.scheduling.configure.SchedulingModule;
import org.coachlibre.site.SiteStudio;
import org.coachlibre.site.configure.SiteModule;
import org.coachlibre.storage.Practice;
import org.coachlibre.sync.Publisher;
import org.coachlibre.sync.Sync;
import org.coachlibre.sync.configure.SyncModule;

/**
 * An open practice with the services of every room. Commands work with it as it is; the window adds views. Closing it ends what
 * goes on in the background; the practice is closed by who opened it.
 */
public record Studio(
        Practice practice,
        Events events,
        Clock clock,
        Settings<PracticeProfile> profile,
        CrmModule crmModule,
        SchedulingModule schedulingModule,
        CorrespondenceModule correspondenceModule,
        SiteModule siteModule,
        SyncModule syncModule,
        SiteOverSync sitePublishing,
        OfferOverSync offer)
        implements AutoCloseable {

    public Crm crm() {
        return crmModule.crm();
    }

    public Correspondence correspondence() {
        return correspondenceModule.correspondence();
    }

    public Scheduling scheduling() {
        return schedulingModule.scheduling();
    }

    public SiteStudio site() {
        return siteModule.studio();
    }

    public Sync sync() {
        return syncModule.sync();
    }

    public Publisher publisher() {
        return syncModule.publisher();
    }

    @Override
    public void close() {
        offer.close();
        sync().stop();
        schedulingModule.close();
    }
}
