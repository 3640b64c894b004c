package org.coachlibre.crm.service;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.domain.NoteSeal;

/** A toy seal for tests: the text is not readable in the file, and a forgotten person's cannot be opened. */
public final class XorSeal implements NoteSeal {
    private final Set<PersonId> forgotten = new HashSet<>();

    @Override
    public byte[] seal(PersonId person, UUID note, int version, String text) {
        return flipped(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String open(PersonId person, UUID note, int version, byte[] sealed) {
        if (forgotten.contains(person)) {
            throw new IllegalStateException("The key is gone");
        }
        return new String(flipped(sealed), StandardCharsets.UTF_8);
    }

    @Override
    public void forget(PersonId person) {
        forgotten.add(person);
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int i = 0; i < flipped.length; i++) {
            flipped[i] ^= 0x55;
        }
        return flipped;
    }
}
