package org.coachlibre.crm.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coachlibre.crm.PersonId;
import org.coachlibre.storage.Transaction;
import org.jspecify.annotations.Nullable;

/** What imports changed, so that one can be taken back. */
public interface Imports {

    void begin(Transaction tx, UUID batch, Instant at, String fileName);

    /** @param versionBefore the person's version before; null when the import made the person */
    void noteChange(Transaction tx, UUID batch, PersonId person, @Nullable Integer versionBefore, int versionAfter);

    List<Change> listChanges(Transaction tx, UUID batch);

    void noteUndone(Transaction tx, UUID batch, Instant at);

    boolean isUndone(Transaction tx, UUID batch);

    /** One person that an import made or changed. */
    record Change(PersonId person, @Nullable Integer versionBefore, int versionAfter) {}
}
