package org.coachlibre.crm;

import java.time.Instant;
import java.util.UUID;

/**
 * A note that only the coach reads. At rest it exists sealed under the person's own key only.
 *
 * @param version grows by one with each change; earlier versions are kept
 */
public record PrivateNote(UUID id, PersonId person, int version, Instant createdAt, Instant writtenAt, String text) {
    /** The longest note, in characters (UTF-16). */
    public static final int LONGEST = 200_000;
}
