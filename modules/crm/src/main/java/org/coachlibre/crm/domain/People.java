package org.coachlibre.crm.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.coachlibre.crm.Person;
import org.coachlibre.crm.PersonDetails;
import org.coachlibre.crm.PersonId;
import org.coachlibre.storage.Transaction;

/** Where people are kept. A record that was merged is answered for by the one that was kept, unless a method says otherwise. */
public interface People {

    void insert(Transaction tx, Person person);

    /** Writes {@code after} over {@code before} and keeps {@code before} in the history. */
    void update(Transaction tx, Person before, Person after);

    Optional<Person> find(Transaction tx, PersonId id);

    /** The record itself, merged or not. */
    Optional<Person> findRecord(Transaction tx, PersonId id);

    Optional<Person> findByEmail(Transaction tx, String email);

    /** Who has these addresses, by {@link org.coachlibre.crm.EmailAddress#key}; merged records are left out. */
    Map<String, Person> listByEmailKeys(Transaction tx, Collection<String> keys);

    /** Who has these names, by {@link org.coachlibre.crm.SearchWords#nameKey}, oldest first; merged records are left out. */
    Map<String, List<Person>> listByNameKeys(Transaction tx, Collection<String> keys);

    /** Everyone but merged records, one after the other. */
    void forEach(Transaction tx, Consumer<Person> consumer);

    /** Groups of active people who share an e-mail address or a name; the largest {@code limit} groups. */
    List<List<Person>> listLookAlikes(Transaction tx, int limit);

    /** The details a person had at an earlier version. */
    Optional<PersonDetails> findEarlier(Transaction tx, PersonId id, int version);

    void setMergedInto(Transaction tx, PersonId merged, PersonId kept);

    void clearMerged(Transaction tx, PersonId merged);

    /** The records merged into {@code kept}, directly or through another. */
    List<PersonId> listMergedInto(Transaction tx, PersonId kept);

    /** Deletes a record, its history and its notes, as if it had never been. */
    void delete(Transaction tx, PersonId id);

    void noteForgotten(Transaction tx, PersonId id, Instant at);

    boolean isForgotten(Transaction tx, PersonId id);
}
