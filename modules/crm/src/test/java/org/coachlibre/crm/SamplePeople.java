package org.coachlibre.crm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Invented people for tests. */
public final class SamplePeople {
    private static final Instant THEN = Instant.parse("2026-01-05T09:00:00Z");
    private static final String[] GIVEN = {
        "Anna", "Hugo", "Élodie", "Jean-Paul", "Chloé", "Søren", "Łukasz", "Zoë", "Omar"
    };
    private static final String[] FAMILY = {"Morel", "Blanc", "Lefèvre", "O’Neil", "Nuñez", "Weiß", "Dupont", "Kaya"};

    private SamplePeople() {}

    public static PersonDetails details(String given, String family, String email) {
        return PersonDetails.empty().withNames(given, family).withEmails(email.isEmpty() ? List.of() : List.of(email));
    }

    public static Person person(PersonDetails details) {
        return new Person(new PersonId(UUID.randomUUID()), details, 1, THEN, THEN, null);
    }

    /** {@code count} people whose names repeat and whose addresses do not. */
    public static List<Person> many(int count) {
        List<Person> people = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String given = GIVEN[i % GIVEN.length] + (i % 7 == 0 ? " " + (char) ('A' + i % 26) : "");
            String family = FAMILY[i / 3 % FAMILY.length] + "-" + Integer.toString(i * 7919 % 99991, 36);
            people.add(person(details(given, family, "person" + i + "@company" + i % 5000 + ".example")
                    .withPhones(List.of("+33 6 %02d %02d %02d %02d"
                            .formatted(i / 1000000 % 100, i / 10000 % 100, i / 100 % 100, i % 100)))
                    .withWork("Company " + i % 5000, "Manager")
                    .withTags(i % 10 == 0 ? List.of("Executive", "Newsletter") : List.of())));
        }
        return people;
    }
}
