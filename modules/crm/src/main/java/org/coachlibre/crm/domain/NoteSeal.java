package org.coachlibre.crm.domain;

import java.util.UUID;
import org.coachlibre.crm.PersonId;

/** Seals notes under a key of each person and destroys that key. */
public interface NoteSeal {

    byte[] seal(PersonId person, UUID note, int version, String text);

    /** @throws RuntimeException when the note was changed or the key is gone */
    String open(PersonId person, UUID note, int version, byte[] sealed);

    /** Destroys the person's key: what was sealed under it can never be read again, wherever a copy lies. */
    void forget(PersonId person);
}
