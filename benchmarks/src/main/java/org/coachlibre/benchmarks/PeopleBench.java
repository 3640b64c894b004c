package org.coachlibre.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.coachlibre.crm.PeopleQuery;
import org.coachlibre.crm.PeopleSearchIndex;
import org.coachlibre.crm.Person;
import org.coachlibre.crm.PersonDetails;
import org.coachlibre.crm.PersonId;

/** Searching as one types over 100,000 people: each prefix of each query is a keystroke. */
final class PeopleBench implements Bench {
    private static final int PEOPLE = 100_000;
    private static final int ROUNDS = 30;
    private static final String[] GIVEN = {
        "Anna", "Hugo", "Élise", "Paul", "Léa", "Samir", "Camille", "Nicolas", "Inès", "Thomas", "Chloé", "Mehdi",
        "Sophie", "Ólafur"
    };
    private static final String[] FAMILY = {
        "Morel", "Blanc", "Lefèvre", "Girard", "Benali", "Dubois", "Faure", "Marchand", "Rivière", "Bertrand", "Haddad"
    };
    private static final List<String> QUERIES =
            List.of("anna morel", "elise", "lefevre 77", "example", "hug bla", "zzz");

    @Override
    public String name() {
        return "people";
    }

    @Override
    public String promise() {
        return "search in 100,000 people <= 16 ms a keystroke";
    }

    @Override
    public boolean run(Report report) {
        PeopleSearchIndex index = PeopleSearchIndex.of(people());
        double worst = 0;
        List<Double> all = new ArrayList<>();
        long found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (String query : QUERIES) {
                for (int length = 1; length <= query.length(); length++) {
                    PeopleQuery typed = new PeopleQuery(
                            query.substring(0, length), "", PeopleQuery.Shown.ACTIVE, PeopleQuery.Order.BEST, false);
                    long from = System.nanoTime();
                    found += index.list(typed).rows().size();
                    double millis = (System.nanoTime() - from) / 1e6;
                    if (round >= ROUNDS / 3) { // before that the compiler is still at work
                        all.add(millis);
                        worst = Math.max(worst, millis);
                    }
                }
            }
        }
        report.line("keystrokes measured, rows found", all.size() + ", " + found);
        report.figure(
                "median keystroke",
                Report.median(all.stream().mapToDouble(Double::doubleValue).toArray()),
                "ms");
        report.figure("slowest keystroke", worst, "ms");
        return report.verdict(worst <= 16);
    }

    private static List<Person> people() {
        Random random = new Random(2);
        Instant made = Instant.parse("2026-01-01T00:00:00Z");
        List<Person> people = new ArrayList<>(PEOPLE);
        for (int i = 0; i < PEOPLE; i++) {
            PersonDetails details = PersonDetails.empty()
                    .withNames(
                            GIVEN[random.nextInt(GIVEN.length)], FAMILY[random.nextInt(FAMILY.length)] + " " + i % 997)
                    .withEmails(List.of("person" + i + "@example.org"))
                    .withWork("Company " + random.nextInt(500), "");
            people.add(new Person(new PersonId(new UUID(random.nextLong(), i)), details, 1, made, made, null));
        }
        return people;
    }
}
