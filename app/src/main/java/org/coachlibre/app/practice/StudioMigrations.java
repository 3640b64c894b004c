package org.coachlibre.app.practice;

import java.util.List;
import org.coachlibre.correspondence.configure.CorrespondenceModule;
import org.coachlibre.crm.configure.CrmModule;
import org.coachlibre.scheduling.configure.SchedulingModule;
import org.coachlibre.site.configure.SiteModule;
import org.coachlibre.storage.SchemaMigration;
import org.coachlibre.storage.SealedColumn;
import org.coachlibre.sync.configure.SyncModule;

/** Every schema of a practice file, and where rooms keep sealed texts in them. */
public final class StudioMigrations {
    public static final List<SchemaMigration> ALL = List.of(
            CrmModule.MIGRATION,
            SchedulingModule.MIGRATION,
            SiteModule.MIGRATION,
            CorrespondenceModule.MIGRATION,
            SyncModule.MIGRATION);

    /** What {@code check} opens one by one. */
    public static final List<SealedColumn> SEALED =
            List.of(new SealedColumn("CRM", "PRIVATE_NOTE", "PERSON_ID", "ID", "VERSION", "SEALED"));

    private StudioMigrations() {}
}
