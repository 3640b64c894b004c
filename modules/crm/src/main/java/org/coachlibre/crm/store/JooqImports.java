package org.coachlibre.crm.store;

import static org.coachlibre.crm.store.PersonRecords.utc;
import static org.coachlibre.crm.store.jooq.Tables.IMPORT_BATCH;
import static org.coachlibre.crm.store.jooq.Tables.IMPORT_CHANGE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.domain.Imports;
import org.coachlibre.storage.Transaction;
import org.jspecify.annotations.Nullable;

/** What imports changed, in the practice file. */
public final class JooqImports implements Imports {

    @Override
    public void begin(Transaction tx, UUID batch, Instant at, String fileName) {
        tx.dsl()
                .insertInto(IMPORT_BATCH)
                .set(IMPORT_BATCH.ID, batch)
                .set(IMPORT_BATCH.AT, utc(at))
                .set(IMPORT_BATCH.FILE_NAME, fileName)
                .execute();
    }

    @Override
    public void noteChange(
            Transaction tx, UUID batch, PersonId person, @Nullable Integer versionBefore, int versionAfter) {
        tx.dsl()
                .insertInto(IMPORT_CHANGE)
                .set(IMPORT_CHANGE.BATCH_ID, batch)
                .set(IMPORT_CHANGE.PERSON_ID, person.value())
                .set(IMPORT_CHANGE.VERSION_BEFORE, versionBefore)
                .set(IMPORT_CHANGE.VERSION_AFTER, versionAfter)
                .execute();
    }

    @Override
    public List<Change> listChanges(Transaction tx, UUID batch) {
        return tx.dsl()
                .selectFrom(IMPORT_CHANGE)
                .where(IMPORT_CHANGE.BATCH_ID.eq(batch))
                .fetch(row ->
                        new Change(new PersonId(row.getPersonId()), row.getVersionBefore(), row.getVersionAfter()));
    }

    @Override
    public void noteUndone(Transaction tx, UUID batch, Instant at) {
        tx.dsl()
                .update(IMPORT_BATCH)
                .set(IMPORT_BATCH.UNDONE_AT, utc(at))
                .where(IMPORT_BATCH.ID.eq(batch))
                .execute();
    }

    @Override
    public boolean isUndone(Transaction tx, UUID batch) {
        return tx.dsl().fetchExists(IMPORT_BATCH, IMPORT_BATCH.ID.eq(batch).and(IMPORT_BATCH.UNDONE_AT.isNotNull()));
    }
}
