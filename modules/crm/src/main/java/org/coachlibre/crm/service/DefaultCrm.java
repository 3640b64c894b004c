package org.coachlibre.crm.service;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.coachlibre.core.Events;
import org.coachlibre.core.Ids;
import org.coachlibre.crm.Crm;
import org.coachlibre.crm.NewPerson;
import org.coachlibre.crm.PeopleMerged;
import org.coachlibre.crm.PeoplePage;
import org.coachlibre.crm.PeopleQuery;
import org.coachlibre.crm.Person;
import org.coachlibre.crm.PersonArchived;
import org.coachlibre.crm.PersonChanged;
import org.coachlibre.crm.PersonCreated;
import org.coachlibre.crm.PersonDetails;
import org.coachlibre.crm.PersonForgotten;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.PersonRestored;
import org.coachlibre.crm.PersonRow;
import org.coachlibre.crm.PersonTraces;
import org.coachlibre.crm.PrivateNote;
import org.coachlibre.crm.TimelineEntry;
import org.coachlibre.crm.domain.DetailsMerge;
import org.coachlibre.crm.domain.NoteSeal;
import org.coachlibre.crm.domain.People;
import org.coachlibre.crm.domain.Timelines;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.Transaction;
import org.jspecify.annotations.Nullable;

/** The people of a practice file. */
public final class DefaultCrm implements Crm {
    private final Database database;
    private final People people;
    private final Timelines timelines;
    private final NotesService notes;
    private final NoteSeal seal;
    private final List<PersonTraces> traces = new CopyOnWriteArrayList<>();
    private final Events events;
    private final Clock clock;
    private final Ids ids;
    private final LivePeopleIndex index;

    public DefaultCrm(
            Database database,
            People people,
            Timelines timelines,
            NotesService notes,
            NoteSeal seal,
            Events events,
            Clock clock) {
        this.database = database;
        this.people = people;
        this.timelines = timelines;
        this.notes = notes;
        this.seal = seal;
        this.events = events;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.index = new LivePeopleIndex(database, people);
    }

    @Override
    public PersonId findOrCreate(Transaction tx, NewPerson person) {
        Optional<Person> known = person.email().isBlank() ? Optional.empty() : people.findByEmail(tx, person.email());
        if (known.isEmpty()) {
            return insert(tx, PersonDetails.of(person)).id();
        }
        Person before = known.get();
        PersonDetails completed = DetailsMerge.merge(before.details(), PersonDetails.of(person));
        if (before.isArchived() || !completed.equals(before.details())) {
            update(tx, before, completed, null);
        }
        return before.id();
    }

    @Override
    public Person getPerson(PersonId id) {
        return findPerson(id).orElseThrow(() -> new NoSuchElementException("No person " + id));
    }

    @Override
    public Optional<Person> findPerson(PersonId id) {
        return database.read(tx -> people.find(tx, id));
    }

    @Override
    public Optional<Person> findPerson(Transaction tx, PersonId id) {
        return people.find(tx, id);
    }

    @Override
    public Optional<Person> findByEmail(String email) {
        return database.read(tx -> people.findByEmail(tx, email));
    }

    @Override
    public Optional<PersonId> findIdByEmail(Transaction tx, String email) {
        return people.findByEmail(tx, email).map(Person::id);
    }

    @Override
    public List<PersonRow> search(String query, int limit) {
        return index.get().search(query, limit);
    }

    @Override
    public PeoplePage list(PeopleQuery query) {
        return index.get().list(query);
    }

    @Override
    public List<TagCount> listTags() {
        return index.get().countTags().entrySet().stream()
                .map(entry -> new TagCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(TagCount::people).reversed().thenComparing(TagCount::tag))
                .toList();
    }

    @Override
    public Person create(PersonDetails details) {
        return database.write(tx -> insert(tx, details));
    }

    @Override
    public boolean takeBack(PersonId created) {
        boolean isGone = database.write(tx -> {
            boolean isUntouched = isUntouched(tx, created);
            if (isUntouched) {
                people.delete(tx, created);
                tx.afterCommit(() -> {
                    index.remove(created);
                    events.publish(new PersonForgotten(created));
                });
            }
            return isUntouched;
        });
        if (!isGone) {
            archive(created);
        }
        return isGone;
    }

    @Override
    public void putBack(Person created) {
        database.write(tx -> people.find(tx, created.id())
                .map(there -> there.isArchived() ? update(tx, there, there.details(), null) : there)
                .orElseGet(() -> insert(tx, created)));
    }

    /** Nothing was noted of the person, and no other record leads to it. */
    boolean isUntouched(Transaction tx, PersonId id) {
        return timelines.isEmpty(tx, id)
                && notes.list(tx, List.of(id)).isEmpty()
                && people.listMergedInto(tx, id).isEmpty();
    }

    @Override
    public Person edit(PersonId id, PersonDetails details) {
        return database.write(tx -> {
            Person before = get(tx, id);
            return before.details().equals(details) ? before : update(tx, before, details, before.archivedAt());
        });
    }

    @Override
    public void archive(PersonId id) {
        database.write(tx -> {
            Person before = get(tx, id);
            return before.isArchived() ? before : update(tx, before, before.details(), clock.instant());
        });
    }

    @Override
    public void restore(PersonId id) {
        database.write(tx -> {
            Person before = get(tx, id);
            return before.isArchived() ? update(tx, before, before.details(), null) : before;
        });
    }

    @Override
    public MergeUndo merge(PersonId kept, PersonId other, PersonDetails details) {
        return database.write(tx -> {
            Person keeper = get(tx, kept);
            Person merged = get(tx, other);
            if (keeper.id().equals(merged.id())) {
                throw new IllegalArgumentException("A person cannot be merged with itself");
            }
            update(tx, keeper, details, keeper.archivedAt());
            people.setMergedInto(tx, merged.id(), keeper.id());
            tx.afterCommit(() -> {
                index.remove(merged.id());
                events.publish(new PeopleMerged(keeper.id(), merged.id()));
            });
            return new MergeUndo(keeper.id(), merged.id(), keeper.details(), merged.isArchived());
        });
    }

    @Override
    public void undoMerge(MergeUndo undo) {
        database.write(tx -> {
            people.clearMerged(tx, undo.other());
            update(
                    tx,
                    get(tx, undo.kept()),
                    undo.detailsBefore(),
                    get(tx, undo.kept()).archivedAt());
            Person other = get(tx, undo.other());
            tx.afterCommit(() -> {
                index.put(other);
                events.publish(new PersonChanged(other.id()));
            });
            return null;
        });
    }

    @Override
    public List<DuplicatePair> listDuplicates(int limit) {
        List<DuplicatePair> pairs = new ArrayList<>();
        Set<Set<PersonId>> seen = new HashSet<>();
        for (List<Person> group : database.read(tx -> people.listLookAlikes(tx, limit))) {
            for (Person other : group.subList(1, group.size())) {
                Person first = group.getFirst();
                if (pairs.size() < limit && seen.add(Set.of(first.id(), other.id()))) {
                    pairs.add(new DuplicatePair(first, other));
                }
            }
        }
        return pairs;
    }

    /** From now on whoever is forgotten is erased there too. */
    public void erase(PersonTraces elsewhere) {
        traces.add(elsewhere);
    }

    @Override
    public void forget(PersonId id) {
        List<PersonId> all = database.read(tx -> {
            List<PersonId> found = new ArrayList<>(people.listMergedInto(tx, id));
            found.add(get(tx, id).id());
            return found;
        });
        // The keys go first: should the machine stop now, nothing readable stays, and forgetting again finishes the
        // work.
        all.forEach(seal::forget);
        database.write(tx -> {
            for (PersonId each : all) {
                List<String> emails = people.findRecord(tx, each)
                        .map(person -> person.details().emails())
                        .orElse(List.of());
                traces.forEach(elsewhere -> elsewhere.erase(tx, each, emails));
                timelines.deleteAll(tx, each);
                people.delete(tx, each);
                people.noteForgotten(tx, each, clock.instant());
                tx.afterCommit(() -> {
                    index.remove(each);
                    events.publish(new PersonForgotten(each));
                });
            }
            return null;
        });
    }

    @Override
    public void addTimelineEntry(Transaction tx, TimelineEntry entry) {
        if (!people.isForgotten(tx, entry.person())) {
            timelines.add(tx, entry);
            tx.afterCommit(() -> events.publish(new PersonChanged(entry.person())));
        }
    }

    @Override
    public List<TimelineEntry> listTimeline(PersonId id) {
        return database.read(tx -> timelines.list(tx, withMerged(tx, id)));
    }

    @Override
    public List<PrivateNote> listNotes(PersonId id) {
        return database.read(tx -> notes.list(tx, withMerged(tx, id)));
    }

    @Override
    public PrivateNote addNote(PersonId id, String text) {
        return database.write(tx -> notes.add(tx, get(tx, id).id(), ids.next(), text));
    }

    @Override
    public PrivateNote editNote(UUID note, String text) {
        return database.write(tx -> notes.edit(tx, note, text));
    }

    @Override
    public void removeNote(UUID note) {
        database.write(tx -> notes.setRemoved(tx, note, true));
    }

    @Override
    public void bringBackNote(UUID note) {
        database.write(tx -> notes.setRemoved(tx, note, false));
    }

    /** After an import or its undo, once committed: the index is filled anew and everyone who shows people reads again. */
    void reloadAfterManyChanges() {
        index.empty();
    }

    private Person get(Transaction tx, PersonId id) {
        return people.find(tx, id).orElseThrow(() -> new NoSuchElementException("No person " + id));
    }

    private List<PersonId> withMerged(Transaction tx, PersonId id) {
        PersonId kept = people.find(tx, id).map(Person::id).orElse(id);
        List<PersonId> all = new ArrayList<>(people.listMergedInto(tx, kept));
        all.add(kept);
        return all;
    }

    private Person insert(Transaction tx, PersonDetails details) {
        Instant now = clock.instant();
        return insert(tx, new Person(new PersonId(ids.next()), details, 1, now, now, null));
    }

    private Person insert(Transaction tx, Person person) {
        people.insert(tx, person);
        tx.afterCommit(() -> {
            index.put(person);
            events.publish(new PersonCreated(person.id()));
        });
        return person;
    }

    private Person update(Transaction tx, Person before, PersonDetails details, @Nullable Instant archivedAt) {
        Person after =
                new Person(before.id(), details, before.version() + 1, before.createdAt(), clock.instant(), archivedAt);
        people.update(tx, before, after);
        tx.afterCommit(() -> {
            index.put(after);
            if (after.isArchived() && !before.isArchived()) {
                events.publish(new PersonArchived(after.id()));
            } else if (!after.isArchived() && before.isArchived()) {
                events.publish(new PersonRestored(after.id()));
            } else {
                events.publish(new PersonChanged(after.id()));
            }
        });
        return after;
    }
}
