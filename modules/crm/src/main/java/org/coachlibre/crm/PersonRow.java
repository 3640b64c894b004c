package org.coachlibre.crm;

import java.util.List;

/** A person as a list shows it; immutable and small, since a hundred thousand of them are kept in memory. */
public record PersonRow(
        PersonId id,
        String givenName,
        String familyName,
        String email,
        String phone,
        String company,
        String role,
        List<String> tags,
        boolean archived,
        int version) {

    public static PersonRow of(Person person) {
        return new PersonRow(
                person.id(),
                person.givenName(),
                person.familyName(),
                person.email(),
                person.phone(),
                person.company(),
                person.role(),
                person.tags(),
                person.isArchived(),
                person.version());
    }

    public String displayName() {
        String name = (givenName + " " + familyName).strip();
        return !name.isEmpty() ? name : !email.isEmpty() ? email : !company.isEmpty() ? company : phone;
    }
}
