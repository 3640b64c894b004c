package org.coachlibre.crm.store;

import static org.coachlibre.crm.store.PersonRecords.utc;
import static org.coachlibre.crm.store.jooq.Tables.TIMELINE_ENTRY;

import java.util.Collection;
import java.util.List;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.TimelineEntry;
import org.coachlibre.crm.domain.Timelines;
import org.coachlibre.crm.store.jooq.tables.records.TimelineEntryRecord;
import org.coachlibre.storage.Transaction;

/** Timelines in the practice file. Arguments stand in one column, parted by the unit separator (U+001F). */
public final class JooqTimelines implements Timelines {
    private static final String SEPARATOR = "\u001f";

    @Override
    public void add(Transaction tx, TimelineEntry entry) {
        List<String> clean = entry.arguments().stream()
                .map(argument -> argument.replace(SEPARATOR, " "))
                .toList();
        tx.dsl()
                .insertInto(TIMELINE_ENTRY)
                .set(TIMELINE_ENTRY.ID, entry.id())
                .set(TIMELINE_ENTRY.PERSON_ID, entry.person().value())
                .set(TIMELINE_ENTRY.AT, utc(entry.at()))
                .set(TIMELINE_ENTRY.KIND, entry.kind())
                .set(TIMELINE_ENTRY.ARGUMENTS, String.join(SEPARATOR, clean))
                .set(TIMELINE_ENTRY.SOURCE_ID, entry.sourceId())
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public List<TimelineEntry> list(Transaction tx, Collection<PersonId> people) {
        return tx.dsl()
                .selectFrom(TIMELINE_ENTRY)
                .where(TIMELINE_ENTRY.PERSON_ID.in(
                        people.stream().map(PersonId::value).toList()))
                .orderBy(TIMELINE_ENTRY.AT.desc(), TIMELINE_ENTRY.ID.desc())
                .fetch(JooqTimelines::entry);
    }

    @Override
    public boolean isEmpty(Transaction tx, PersonId person) {
        return !tx.dsl().fetchExists(TIMELINE_ENTRY, TIMELINE_ENTRY.PERSON_ID.eq(person.value()));
    }

    @Override
    public void deleteAll(Transaction tx, PersonId person) {
        tx.dsl()
                .deleteFrom(TIMELINE_ENTRY)
                .where(TIMELINE_ENTRY.PERSON_ID.eq(person.value()))
                .execute();
    }

    private static TimelineEntry entry(TimelineEntryRecord row) {
        String arguments = row.getArguments();
        return new TimelineEntry(
                row.getId(),
                new PersonId(row.getPersonId()),
                row.getAt().toInstant(),
                row.getKind(),
                arguments.isEmpty() ? List.of() : List.of(arguments.split(SEPARATOR, -1)),
                row.getSourceId());
    }
}
