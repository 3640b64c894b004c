package org.coachlibre.crm.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.coachlibre.crm.PeopleSearchIndex;
import org.coachlibre.crm.Person;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.domain.People;
import org.coachlibre.storage.Database;

/**
 * The search index of the practice: filled from the file when first asked for, then kept up with each change. Changes that
 * arrive while it is being filled wait and are taken in afterwards, so that the writer never waits for the filling.
 */
final class LivePeopleIndex {
    private enum State {
        EMPTY,
        FILLING,
        READY
    }

    private final Database database;
    private final People people;
    private final PeopleSearchIndex index = new PeopleSearchIndex();
    private final Object filling = new Object();
    private final Object gate = new Object();
    private final List<Consumer<PeopleSearchIndex>> waiting = new ArrayList<>();
    private State state = State.EMPTY;

    LivePeopleIndex(Database database, People people) {
        this.database = database;
        this.people = people;
    }

    /** The index, filled; waits while it is being filled. */
    PeopleSearchIndex get() {
        synchronized (filling) {
            if (state() != State.READY) {
                fill();
            }
        }
        return index;
    }

    void put(Person person) {
        changed(index -> index.put(person));
    }

    void remove(PersonId id) {
        changed(index -> index.remove(id));
    }

    /** After many changes at once: the next question fills the index anew. */
    void empty() {
        synchronized (gate) {
            state = State.EMPTY;
            waiting.clear();
        }
    }

    private void fill() {
        boolean isReady = false;
        while (!isReady) {
            // From here on changes wait; all that was committed before is in the snapshot that is read now.
            synchronized (gate) {
                state = State.FILLING;
            }
            List<Person> all = new ArrayList<>();
            database.read(tx -> {
                people.forEach(tx, all::add);
                return null;
            });
            index.replaceAll(all);
            synchronized (gate) {
                if (state == State.FILLING) {
                    waiting.forEach(change -> change.accept(index));
                    waiting.clear();
                    state = State.READY;
                    isReady = true;
                }
            }
        }
    }

    private State state() {
        synchronized (gate) {
            return state;
        }
    }

    private void changed(Consumer<PeopleSearchIndex> change) {
        synchronized (gate) {
            switch (state) {
                case READY -> change.accept(index);
                case FILLING -> waiting.add(change);
                case EMPTY -> {
                    // The next filling reads it from the file.
                }
            }
        }
    }
}
