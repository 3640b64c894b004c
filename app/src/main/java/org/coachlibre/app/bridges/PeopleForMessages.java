package org.coachlibre.app.bridges;

import java.util.Optional;
import org.coachlibre.correspondence.PersonLookup;
import org.coachlibre.correspondence.PersonRef;
import org.coachlibre.crm.Crm;
import org.coachlibre.crm.PersonId;
import org.coachlibre.storage.Transaction;

/** Tells Messages who in People has an address. */
public final class PeopleForMessages implements PersonLookup {
    private final Crm crm;

    public PeopleForMessages(Crm crm) {
        this.crm = crm;
    }

    @Override
    public Optional<PersonRef> findByEmail(Transaction tx, String email) {
        return email.isBlank() ? Optional.empty() : crm.findIdByEmail(tx, email).map(id -> new PersonRef(id.value()));
    }

    @Override
    public Object target(PersonRef person) {
        return new PersonId(person.value());
    }
}
