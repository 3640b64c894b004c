package org.coachlibre.crm.store;

import static org.coachlibre.crm.store.PersonRecords.utc;
import static org.coachlibre.crm.store.jooq.Tables.PRIVATE_NOTE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.domain.Notes;
import org.coachlibre.crm.store.jooq.tables.PrivateNote;
import org.coachlibre.crm.store.jooq.tables.records.PrivateNoteRecord;
import org.coachlibre.storage.Transaction;
import org.jooq.Condition;

/** Sealed notes in the practice file, every version of them. */
public final class JooqNotes implements Notes {

    @Override
    public void add(Transaction tx, SealedNote note) {
        tx.dsl()
                .insertInto(PRIVATE_NOTE)
                .set(PRIVATE_NOTE.ID, note.id())
                .set(PRIVATE_NOTE.VERSION, note.version())
                .set(PRIVATE_NOTE.PERSON_ID, note.person().value())
                .set(PRIVATE_NOTE.CREATED_AT, utc(note.createdAt()))
                .set(PRIVATE_NOTE.WRITTEN_AT, utc(note.writtenAt()))
                .set(PRIVATE_NOTE.REMOVED, false)
                .set(PRIVATE_NOTE.SEALED, note.sealed())
                .execute();
    }

    @Override
    public Optional<SealedNote> findNewest(Transaction tx, UUID id) {
        return tx.dsl()
                .selectFrom(PRIVATE_NOTE)
                .where(PRIVATE_NOTE.ID.eq(id))
                .orderBy(PRIVATE_NOTE.VERSION.desc())
                .limit(1)
                .fetchOptional(JooqNotes::note);
    }

    @Override
    public List<SealedNote> list(Transaction tx, Collection<PersonId> people) {
        return tx.dsl()
                .selectFrom(PRIVATE_NOTE)
                .where(PRIVATE_NOTE.PERSON_ID.in(
                        people.stream().map(PersonId::value).toList()))
                .and(isNewest())
                .and(PRIVATE_NOTE.REMOVED.isFalse())
                .orderBy(PRIVATE_NOTE.CREATED_AT.desc(), PRIVATE_NOTE.ID.desc())
                .fetch(JooqNotes::note);
    }

    @Override
    public void setRemoved(Transaction tx, UUID id, boolean removed) {
        tx.dsl()
                .update(PRIVATE_NOTE)
                .set(PRIVATE_NOTE.REMOVED, removed)
                .where(PRIVATE_NOTE.ID.eq(id))
                .execute();
    }

    private static Condition isNewest() {
        PrivateNote other = PRIVATE_NOTE.as("other");
        return PRIVATE_NOTE.VERSION.eq(select(max(other.VERSION)).from(other).where(other.ID.eq(PRIVATE_NOTE.ID)));
    }

    private static SealedNote note(PrivateNoteRecord row) {
        return new SealedNote(
                row.getId(),
                row.getVersion(),
                new PersonId(row.getPersonId()),
                row.getCreatedAt().toInstant(),
                row.getWrittenAt().toInstant(),
                row.getSealed());
    }
}
