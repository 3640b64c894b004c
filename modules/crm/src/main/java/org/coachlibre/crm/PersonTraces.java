package org.coachlibre.crm;

import java.util.List;
import org.coachlibre.storage.Transaction;

/** What another room keeps of a person; handed over where rooms are wired. */
@FunctionalInterface
public interface PersonTraces {

    /**
     * Erases it, in the transaction that forgets the person.
     *
     * @param emails the person's addresses, for what is known by address only
     */
    void erase(Transaction tx, PersonId person, List<String> emails);
}
