package org.coachlibre.crm;

import java.util.UUID;

/** Who a person is, for every room; it never changes and is never given twice. */
public record PersonId(UUID value) implements Comparable<PersonId> {

    /** @throws IllegalArgumentException when {@code text} is no UUID */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
