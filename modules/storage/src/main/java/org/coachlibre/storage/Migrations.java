package org.coachlibre.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.DSLContext;

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

    /**
     * Runs what is missing. The caller commits and makes it durable.
     *
     * @param dsl of the connection that writes; asked first whether anything changed at all, because Flyway takes its time
     */
    void run(JdbcDataSource source, DSLContext dsl) {
        Optional<String> fingerprint = MigrationFingerprint.of(schemas);
        if (fingerprint.isPresent() && fingerprint.equals(lastFingerprint(dsl))) {
            return;
        }
        try {
            migrate(source);
        } catch (FlywayException e) {
            if (Failures.isOfTheDatabase(e)) {
                throw e;
            }
            // Two migrations with one number, or an edited one: the program is wrong, not the file.
            throw new IllegalStateException("The migrations of this program do not fit together", e);
        }
        dsl.execute("DELETE FROM storage.schema_state");
        fingerprint.ifPresent(
                current -> dsl.execute("INSERT INTO storage.schema_state (id, fingerprint) VALUES (1, ?)", current));
    }

    private static Optional<String> lastFingerprint(DSLContext dsl) {
        boolean isThere = dsl.fetch(H2Sql.TABLES).stream()
                .anyMatch(row ->
                        "STORAGE".equals(row.get(0, String.class)) && "SCHEMA_STATE".equals(row.get(1, String.class)));
        return isThere
                ? dsl.fetchOptional("SELECT fingerprint FROM storage.schema_state")
                        .map(row -> row.get(0, String.class))
                : Optional.empty();
    }

    private void migrate(JdbcDataSource source) {
        List<Flyway> pending = new ArrayList<>();
        for (SchemaMigration schema : schemas) {
            Flyway flyway = flyway(source, schema);
            MigrationInfoService info = flyway.info();
            for (MigrationInfo migration : info.all()) {
                if (migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED) {
                    throw new StorageException.NewerVersion(
                            "Schema " + schema.schema() + " is at the unknown version " + migration.getVersion());
                }
            }
            if (info.pending().length > 0) {
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
