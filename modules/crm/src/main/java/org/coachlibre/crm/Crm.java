package org.coachlibre.crm;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.storage.Transaction;

/**
 * The people of the practice. Methods without a {@link Transaction} wait for the disk and are never called on the FX thread;
 * those with one are called by another room inside its own write, and what they announce is announced once that is durable.
 * Safe for use by several threads. An identifier of a record that was merged answers for the record that was kept.
 */
public interface Crm {

    /**
     * The person with this e-mail address (upper and lower case are the same), or a new one. A person found keeps the details
     * it has and gains a phone, language or zone it lacked; one from the archive comes back, since it is active again.
     */
    PersonId findOrCreate(Transaction tx, NewPerson person);

    /** @throws java.util.NoSuchElementException when there is no such person */
    Person getPerson(PersonId id);

    Optional<Person> findPerson(PersonId id);

    /** As {@link #findPerson(PersonId)}, inside another room's transaction. */
    Optional<Person> findPerson(Transaction tx, PersonId id);

    Optional<Person> findByEmail(String email);

    Optional<PersonId> findIdByEmail(Transaction tx, String email);

    /** The best matches for what was typed, best first, archived people left out. Builds the search index when first called. */
    List<PersonRow> search(String query, int limit);

    /** Whom a list shows, in order. Builds the search index when first called. */
    PeoplePage list(PeopleQuery query);

    /** Every tag in use with the number of people who carry it, most used first. */
    List<TagCount> listTags();

    Person create(PersonDetails details);

    /**
     * Takes {@link #create} back: the person is gone as if never written. One that has a history by now (sessions, notes, a merged record) is archived
     * instead.
     *
     * @return true when the person is gone
     */
    boolean takeBack(PersonId created);

    /** Undoes {@link #takeBack}: the same record is there again, under the same id, and not archived. */
    void putBack(Person created);

    /** Changes a person's details; the earlier ones are kept in the history. Does nothing when they are the same. */
    Person edit(PersonId id, PersonDetails details);

    void archive(PersonId id);

    void restore(PersonId id);

    /**
     * Says that {@code other} is the same person as {@code kept}, whose details become {@code details}. Nothing is deleted:
     * {@code other} is put away and its timeline and notes are shown with {@code kept}.
     *
     * @return how to take it back
     */
    MergeUndo merge(PersonId kept, PersonId other, PersonDetails details);

    void undoMerge(MergeUndo undo);

    /** Pairs of active people who look like one person: the same e-mail address, or the same name and phone. */
    List<DuplicatePair> listDuplicates(int limit);

    /**
     * Forgets a person and every record merged into it: details, history, timeline and notes are deleted and the key of the
     * notes is destroyed, so that copies in backups cannot be read. This cannot be undone.
     */
    void forget(PersonId id);

    /** Adds what happened to a person's timeline; the same kind and source twice is kept once, a forgotten person's is dropped. */
    void addTimelineEntry(Transaction tx, TimelineEntry entry);

    /** Newest first. */
    List<TimelineEntry> listTimeline(PersonId id);

    /** The private notes, newest first, in clear in memory only. */
    List<PrivateNote> listNotes(PersonId id);

    /** @throws IllegalArgumentException when the text is longer than {@link PrivateNote#LONGEST} */
    PrivateNote addNote(PersonId id, String text);

    /** Writes a new version of a note; the earlier ones are kept, sealed. */
    PrivateNote editNote(UUID note, String text);

    void removeNote(UUID note);

    /** Takes {@link #removeNote} back. */
    void bringBackNote(UUID note);

    /** A number of people who carry a tag. */
    record TagCount(String tag, int people) {}

    /** Two records that look like one person. */
    record DuplicatePair(Person first, Person second) {}

    /** What {@link #undoMerge} needs. */
    record MergeUndo(PersonId kept, PersonId other, PersonDetails detailsBefore, boolean otherWasArchived) {}
}
