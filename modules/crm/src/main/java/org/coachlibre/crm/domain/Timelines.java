package org.coachlibre.crm.domain;

import java.util.Collection;
import java.util.List;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.TimelineEntry;
import org.coachlibre.storage.Transaction;

/** Where what happened with people is kept. */
public interface Timelines {

    /** Keeps the entry unless the person already has one of that kind and source. */
    void add(Transaction tx, TimelineEntry entry);

    /** Newest first. */
    List<TimelineEntry> list(Transaction tx, Collection<PersonId> people);

    boolean isEmpty(Transaction tx, PersonId person);

    void deleteAll(Transaction tx, PersonId person);
}
