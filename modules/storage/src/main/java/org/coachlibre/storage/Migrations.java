package org.coachlibre.storage;

import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.h2.jdbcx.JdbcDataSource;

/** Brings every room's schema to the version that this program knows; refuses a file from a newer one before touching it. */
final class Migrations {
    /** The schema of this package; it is always the first. */
    static final SchemaMigration STORAGE = new SchemaMigration("STORAGE", "db/migration/storage");

    private final List<SchemaMigration> schemas;

    Migrations(List<SchemaMigration> asked) {
        List<SchemaMigration> all = new ArrayList<>();
        all.add(STORAGE);
        asked.stream().filter(migration -> !all.contains(migration)).forEach(all::add);
        long names = all.stream().map(SchemaMigration::schema).distinct().count();
        if (names != all.size()) {
            throw new IllegalArgumentException("A schema has two migration folders: " + all);
        }
        this.schemas = List.copyOf(all);
    }

    /** Runs what is missing. The caller makes it durable. */
    void run(JdbcDataSource source) {
        List<Flyway> pending = new ArrayList<>();
        for (SchemaMigration schema : schemas) {
            Flyway flyway = flyway(source, schema);
            MigrationInfo[] infos = flyway.info().all();
            for (MigrationInfo info : infos) {
                if (info.getState() == MigrationState.FUTURE_SUCCESS
                        || info.getState() == MigrationState.FUTURE_FAILED) {
                    throw new StorageException.NewerVersion(
                            "Schema " + schema.schema() + " is at the unknown version " + info.getVersion());
                }
            }
            if (flyway.info().pending().length > 0) {
                pending.add(flyway);
            }
        }
        pending.forEach(Flyway::migrate);
    }

    private static Flyway flyway(JdbcDataSource source, SchemaMigration schema) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .schemas(schema.schema())
                .defaultSchema(schema.schema())
                .createSchemas(true)
                .cleanDisabled(true)
                .failOnMissingLocations(true)
                .locations("classpath:" + schema.location())
                .load();
    }
}
