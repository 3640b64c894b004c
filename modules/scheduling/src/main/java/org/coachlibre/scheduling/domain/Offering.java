package org.coachlibre.scheduling.domain;

import java.util.List;
import org.coachlibre.scheduling.OpeningHours;
import org.coachlibre.scheduling.SessionType;
import org.coachlibre.scheduling.SessionTypeId;
import org.coachlibre.storage.Transaction;

/** Where session types and hours are kept. */
public interface Offering {

    List<SessionType> listTypes(Transaction tx);

    /** Adds the type at the end or writes over the one with its id. */
    void saveType(Transaction tx, SessionType type);

    void deleteType(Transaction tx, SessionTypeId id);

    OpeningHours hours(Transaction tx);

    void saveHours(Transaction tx, OpeningHours hours);
}
