package org.coachlibre.crm.store;

import static org.coachlibre.crm.store.PersonRecords.utc;
import static org.coachlibre.crm.store.jooq.Tables.FORGOTTEN_PERSON;
import static org.coachlibre.crm.store.jooq.Tables.PERSON;
import static org.coachlibre.crm.store.jooq.Tables.PERSON_EMAIL;
import static org.coachlibre.crm.store.jooq.Tables.PERSON_HISTORY;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.coachlibre.crm.EmailAddress;
import org.coachlibre.crm.Person;
import org.coachlibre.crm.PersonDetails;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.SearchWords;
import org.coachlibre.crm.domain.People;
import org.coachlibre.crm.store.jooq.tables.records.PersonEmailRecord;
import org.coachlibre.crm.store.jooq.tables.records.PersonHistoryRecord;
import org.coachlibre.crm.store.jooq.tables.records.PersonRecord;
import org.coachlibre.storage.Transaction;
import org.jooq.Cursor;
import org.jspecify.annotations.Nullable;

/** People in the practice file. */
public final class JooqPeople implements People {
    /** How far merges of merged records are followed; a chain is never longer, since a merge names the kept record. */
    private static final int LONGEST_CHAIN = 50;

    @Override
    public void insert(Transaction tx, Person person) {
        PersonRecord row = tx.dsl().newRecord(PERSON);
        PersonRecords.fill(row, person, nameKey(person.details()));
        tx.dsl().insertInto(PERSON).set(row).execute();
        insertEmails(tx, person);
    }

    @Override
    public void update(Transaction tx, Person before, Person after) {
        PersonHistoryRecord earlier = tx.dsl().newRecord(PERSON_HISTORY);
        PersonRecord row = tx.dsl().newRecord(PERSON);
        PersonRecords.fill(row, before, nameKey(before.details()));
        earlier.from(row);
        earlier.setPersonId(before.id().value());
        tx.dsl().insertInto(PERSON_HISTORY).set(earlier).execute();
        PersonRecords.fill(row, after, nameKey(after.details()));
        tx.dsl().update(PERSON).set(row).where(PERSON.ID.eq(after.id().value())).execute();
        if (!before.details().emails().equals(after.details().emails())) {
            deleteEmails(tx, after.id());
            insertEmails(tx, after);
        }
    }

    @Override
    public Optional<Person> find(Transaction tx, PersonId id) {
        UUID wanted = id.value();
        for (int step = 0; step < LONGEST_CHAIN; step++) {
            PersonRecord row = tx.dsl().fetchOne(PERSON, PERSON.ID.eq(wanted));
            if (row == null) {
                return Optional.empty();
            }
            if (row.getMergedInto() == null) {
                return Optional.of(PersonRecords.person(row));
            }
            wanted = row.getMergedInto();
        }
        throw new IllegalStateException("A circle of merged people");
    }

    @Override
    public Optional<Person> findRecord(Transaction tx, PersonId id) {
        return tx.dsl().fetchOptional(PERSON, PERSON.ID.eq(id.value())).map(PersonRecords::person);
    }

    @Override
    public Optional<Person> findByEmail(Transaction tx, String email) {
        String key = EmailAddress.key(email);
        return Optional.ofNullable(listByEmailKeys(tx, List.of(key)).get(key));
    }

    @Override
    public Map<String, Person> listByEmailKeys(Transaction tx, Collection<String> keys) {
        Map<String, Person> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        // The oldest record answers when several have an address; an active one goes before one in the archive.
        tx.dsl()
                .select(PERSON_EMAIL.EMAIL_KEY, PERSON)
                .from(PERSON_EMAIL)
                .join(PERSON)
                .on(PERSON.ID.eq(PERSON_EMAIL.PERSON_ID))
                .where(PERSON_EMAIL.EMAIL_KEY.in(keys))
                .and(PERSON.MERGED_INTO.isNull())
                .orderBy(PERSON.ARCHIVED_AT.asc().nullsFirst(), PERSON.CREATED_AT, PERSON.ID)
                .forEach(row -> found.putIfAbsent(row.value1(), PersonRecords.person(row.value2())));
        return found;
    }

    @Override
    public Map<String, List<Person>> listByNameKeys(Transaction tx, Collection<String> keys) {
        Map<String, List<Person>> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        tx.dsl()
                .selectFrom(PERSON)
                .where(PERSON.NAME_KEY.in(keys))
                .and(PERSON.MERGED_INTO.isNull())
                .orderBy(PERSON.ARCHIVED_AT.asc().nullsFirst(), PERSON.CREATED_AT, PERSON.ID)
                .forEach(row -> found.computeIfAbsent(row.getNameKey(), _ -> new ArrayList<>())
                        .add(PersonRecords.person(row)));
        return found;
    }

    @Override
    public void forEach(Transaction tx, Consumer<Person> consumer) {
        try (Cursor<PersonRecord> cursor = tx.dsl()
                .selectFrom(PERSON)
                .where(PERSON.MERGED_INTO.isNull())
                .fetchSize(1000)
                .fetchLazy()) {
            cursor.forEach(row -> consumer.accept(PersonRecords.person(row)));
        }
    }

    @Override
    public List<List<Person>> listLookAlikes(Transaction tx, int limit) {
        Map<String, List<Person>> groups = new LinkedHashMap<>();
        tx.dsl()
                .select(PERSON_EMAIL.EMAIL_KEY, PERSON)
                .from(PERSON_EMAIL)
                .join(PERSON)
                .on(PERSON.ID.eq(PERSON_EMAIL.PERSON_ID))
                .where(PERSON.MERGED_INTO.isNull())
                .and(PERSON.ARCHIVED_AT.isNull())
                .and(PERSON_EMAIL.EMAIL_KEY.in(tx.dsl()
                        .select(PERSON_EMAIL.EMAIL_KEY)
                        .from(PERSON_EMAIL)
                        .groupBy(PERSON_EMAIL.EMAIL_KEY)
                        .having(countDistinct(PERSON_EMAIL.PERSON_ID).gt(1))
                        .limit(limit)))
                .orderBy(PERSON_EMAIL.EMAIL_KEY, PERSON.CREATED_AT)
                .forEach(row -> groups.computeIfAbsent("e " + row.value1(), _ -> new ArrayList<>())
                        .add(PersonRecords.person(row.value2())));
        tx.dsl()
                .selectFrom(PERSON)
                .where(PERSON.MERGED_INTO.isNull())
                .and(PERSON.ARCHIVED_AT.isNull())
                .and(PERSON.NAME_KEY.in(tx.dsl()
                        .select(PERSON.NAME_KEY)
                        .from(PERSON)
                        .where(PERSON.MERGED_INTO.isNull())
                        .and(PERSON.ARCHIVED_AT.isNull())
                        .and(PERSON.NAME_KEY.ne(""))
                        .groupBy(PERSON.NAME_KEY)
                        .having(count().gt(1))
                        .limit(limit)))
                .orderBy(PERSON.NAME_KEY, PERSON.CREATED_AT)
                .forEach(row -> groups.computeIfAbsent("n " + row.getNameKey(), _ -> new ArrayList<>())
                        .add(PersonRecords.person(row)));
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    @Override
    public Optional<PersonDetails> findEarlier(Transaction tx, PersonId id, int version) {
        return tx.dsl()
                .selectFrom(PERSON_HISTORY)
                .where(PERSON_HISTORY.PERSON_ID.eq(id.value()))
                .and(PERSON_HISTORY.VERSION.eq(version))
                .fetchOptional()
                .map(PersonRecords::details);
    }

    @Override
    public void setMergedInto(Transaction tx, PersonId merged, PersonId kept) {
        markMerged(tx, merged, kept.value());
    }

    @Override
    public void clearMerged(Transaction tx, PersonId merged) {
        markMerged(tx, merged, null);
    }

    @Override
    public List<PersonId> listMergedInto(Transaction tx, PersonId kept) {
        List<PersonId> found = new ArrayList<>();
        List<UUID> next = List.of(kept.value());
        while (!next.isEmpty()) {
            next = tx.dsl()
                    .select(PERSON.ID)
                    .from(PERSON)
                    .where(PERSON.MERGED_INTO.in(next))
                    .fetch(PERSON.ID);
            next.forEach(id -> found.add(new PersonId(id)));
        }
        return found;
    }

    @Override
    public void delete(Transaction tx, PersonId id) {
        tx.dsl().deleteFrom(PERSON).where(PERSON.ID.eq(id.value())).execute();
    }

    @Override
    public void noteForgotten(Transaction tx, PersonId id, Instant at) {
        tx.dsl()
                .insertInto(FORGOTTEN_PERSON)
                .set(FORGOTTEN_PERSON.ID, id.value())
                .set(FORGOTTEN_PERSON.FORGOTTEN_AT, utc(at))
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public boolean isForgotten(Transaction tx, PersonId id) {
        return tx.dsl().fetchExists(FORGOTTEN_PERSON, FORGOTTEN_PERSON.ID.eq(id.value()));
    }

    private static void markMerged(Transaction tx, PersonId merged, @Nullable UUID kept) {
        tx.dsl()
                .update(PERSON)
                .set(PERSON.MERGED_INTO, kept)
                .where(PERSON.ID.eq(merged.value()))
                .execute();
    }

    private static void insertEmails(Transaction tx, Person person) {
        List<PersonEmailRecord> rows = person.details().emails().stream()
                .map(email -> new PersonEmailRecord(
                        EmailAddress.key(email), person.id().value()))
                .toList();
        for (PersonEmailRecord row : rows) {
            tx.dsl().insertInto(PERSON_EMAIL).set(row).execute();
        }
    }

    private static void deleteEmails(Transaction tx, PersonId id) {
        tx.dsl()
                .deleteFrom(PERSON_EMAIL)
                .where(PERSON_EMAIL.PERSON_ID.eq(id.value()))
                .execute();
    }

    private static String nameKey(PersonDetails details) {
        return SearchWords.nameKey(details.givenName(), details.familyName());
    }
}
