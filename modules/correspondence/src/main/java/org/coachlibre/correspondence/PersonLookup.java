package org.coachlibre.correspondence;

import java.util.Optional;
import org.coachlibre.storage.Transaction;

/** Finds the person who has an e-mail address; handed over where rooms are wired. */
public interface PersonLookup {

    /** Called inside the write that keeps the message; the address may be empty. */
    Optional<PersonRef> findByEmail(Transaction tx, String email);

    /** What {@link org.coachlibre.ui.Navigation} opens in the place of people for this person. */
    Object target(PersonRef person);

    /** Knows nobody. */
    static PersonLookup none() {
        return new PersonLookup() {
            @Override
            public Optional<PersonRef> findByEmail(Transaction tx, String email) {
                return Optional.empty();
            }

            @Override
            public Object target(PersonRef person) {
                return person;
            }
        };
    }
}
