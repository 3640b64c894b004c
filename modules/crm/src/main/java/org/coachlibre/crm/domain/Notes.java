package org.coachlibre.crm.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.crm.PersonId;
import org.coachlibre.storage.Transaction;

/** Where sealed notes are kept; the clear text never comes here. */
public interface Notes {

    void add(Transaction tx, SealedNote note);

    /** The newest version of a note. */
    Optional<SealedNote> findNewest(Transaction tx, UUID id);

    /** The newest version of each note that was not removed, newest note first. */
    List<SealedNote> list(Transaction tx, Collection<PersonId> people);

    void setRemoved(Transaction tx, UUID id, boolean removed);

    /** One version of a note, sealed under the person’s key; the bytes are never changed. */
    @SuppressWarnings("ArrayRecordComponent")
    record SealedNote(UUID id, int version, PersonId person, Instant createdAt, Instant writtenAt, byte[] sealed) {}
}
