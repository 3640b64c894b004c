package org.coachlibre.app.practice;

import java.util.List;
import org.coachlibre.storage.SchemaMigration;
import org.coachlibre.storage.SealedColumn;

/** Every schema of a practice file, and where rooms keep sealed texts in them. */
public final class StudioMigrations {
    public static final List<SchemaMigration> ALL = List.of(
            new SchemaMigration("CRM", "db/migration/crm"),
            new SchemaMigration("SCHEDULING", "db/migration/scheduling"),
            new SchemaMigration("SITE", "db/migration/site"),
            new SchemaMigration("CORRESPONDENCE", "db/migration/correspondence"),
            new SchemaMigration("SYNC", "db/migration/sync"));

    /** What {@code check} opens one by one. */
    public static final List<SealedColumn> SEALED =
            List.of(new SealedColumn("CRM", "PRIVATE_NOTE", "PERSON_ID", "ID", "VERSION", "SEALED"));

    private StudioMigrations() {}
}
