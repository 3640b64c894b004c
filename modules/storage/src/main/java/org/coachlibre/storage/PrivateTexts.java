package org.coachlibre.storage;

import java.util.UUID;

/**
 * Seals what only the coach may read (notes, private answers) with AES-256-GCM under a key of its owner. The owner's identity,
 * the record's and its version are bound in: a text cannot be moved to another client, record or version. Safe for use by many
 * threads.
 */
public interface PrivateTexts {

    /** Seals {@code text}; the owner's first text makes the owner's key, which is durable with the next commit. */
    SealedText seal(UUID owner, UUID record, int version, String text);

    /**
     * The text that was sealed with the same owner, record and version.
     *
     * @throws PrivateTextException when the owner was forgotten, or a byte has changed
     */
    String open(UUID owner, UUID record, int version, SealedText sealed);

    /**
     * Destroys the owner's key: every text of the owner, here and in every backup kept beside a current key file, is unreadable
     * from now on. Cannot be undone. Returns when the disk has it.
     */
    void forget(UUID owner);

    /** How many owners' keys are damaged in the key file; their texts cannot be read any more. */
    int countDamagedKeys();
}
