package org.coachlibre.crm;

import static org.coachlibre.crm.SamplePeople.details;
import static org.coachlibre.crm.SamplePeople.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coachlibre.crm.PeopleQuery.Order;
import org.coachlibre.crm.PeopleQuery.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleSearchIndexTest {
    private final PeopleSearchIndex index = PeopleSearchIndex.of(List.of(
            person(details("Élodie", "Lefèvre", "elodie@orion.example").withWork("Orion Équipe", "Directrice")),
            person(details("Jean-Paul", "O’Neil", "jp.oneil@example.org").withPhones(List.of("06 12 34 56 78"))),
            person(details("Søren", "Weiß", "s@example.org")
                    .withPhones(List.of("+33 6 98 76 54 32", "+45 11 22 33 44"))
                    .withTags(List.of("Équipe A", "vip"))),
            person(details("عمر", "القاسم", "omar@example.org")),
            person(details("Anna 🌸", "Morel", "anna@example.org")
                    .withEmails(List.of("anna@example.org", "second@home.example"))),
            person(details("Orion", "Blanc", "o.blanc@example.org"))));

    @ParameterizedTest
    @CsvSource({
        "elod, Élodie",
        "ÉLODIE LEF, Élodie",
        "lefevre elodie, Élodie",
        "oneil, Jean-Paul",
        "o'neil, Jean-Paul",
        "jeanp, Jean-Paul",
        "paul, Jean-Paul",
        "soren, Søren",
        "weiss, Søren",
        "equipe a, Søren",
        "0612345678, Jean-Paul",
        "+33 6 12 34, ''",
        "06 12, Jean-Paul",
        "06 98 76, Søren",
        "+33698, Søren",
        "+45 11 22, Søren",
        "عمر, عمر",
        "🌸, Anna 🌸",
        "second@home, Anna 🌸",
        "jp.oneil@exa, Jean-Paul",
        "nobody, ''"
    })
    void findsByThePrefixOfAnyWord(String query, String givenName) {
        List<String> found =
                index.search(query, 5).stream().map(PersonRow::givenName).toList();

        assertEquals(givenName.isEmpty() ? List.of() : List.of(givenName), found);
    }

    @Test
    void aNameGoesBeforeACompany() {
        assertEquals(
                List.of("Orion", "Élodie"),
                index.search("orion", 5).stream().map(PersonRow::givenName).toList());
    }

    @Test
    void followsChangesAndTheArchive() {
        Person anna = person(details("Anita", "Sol", "a@b.example"));
        index.put(anna);
        assertEquals(1, index.search("anit", 5).size());

        Person renamed = new Person(
                anna.id(), anna.details().withNames("Berta", "Sol"), 2, anna.createdAt(), anna.changedAt(), null);
        index.put(renamed);
        index.put(anna);
        assertEquals(0, index.search("anit", 5).size(), "an older version is left aside");
        assertEquals(1, index.search("berta", 5).size());

        index.put(new Person(
                anna.id(),
                renamed.details(),
                3,
                anna.createdAt(),
                anna.changedAt(),
                Instant.parse("2026-02-01T00:00:00Z")));
        assertEquals(0, index.search("berta", 5).size());
        PeopleQuery archived = new PeopleQuery("berta", "", Shown.ARCHIVED, Order.NAME, false);
        assertEquals(1, index.list(archived).rows().size());
        assertEquals(1, index.list(archived).archived());

        index.remove(anna.id());
        assertEquals(0, index.list(archived).rows().size());
        assertEquals(6, index.size());
    }

    @Test
    void sortsAndFilters() {
        PeopleQuery byCompany = new PeopleQuery("", "", Shown.ACTIVE, Order.COMPANY, false);
        assertEquals("Élodie", index.list(byCompany).rows().getFirst().givenName());
        PeopleQuery backwards = new PeopleQuery("", "", Shown.ACTIVE, Order.NAME, true);
        assertEquals("عمر", index.list(backwards).rows().getFirst().givenName());
        PeopleQuery tagged = new PeopleQuery("", "VIP", Shown.ACTIVE, Order.NAME, false);
        assertEquals(1, index.list(tagged).rows().size());
        assertEquals(2, index.countTags().size());
    }

    @Property(tries = 30)
    void manyChangesGiveWhatAFreshIndexGives(@ForAll @IntRange(min = 0, max = 100_000) int seed) {
        Random random = new Random(seed);
        List<Person> people = new ArrayList<>(SamplePeople.many(200));
        PeopleSearchIndex changed = PeopleSearchIndex.of(people.subList(0, 100));
        for (int i = 100; i < 200; i++) {
            changed.put(people.get(i));
        }
        for (int i = 0; i < 60; i++) {
            int at = random.nextInt(people.size());
            Person before = people.get(at);
            if (random.nextInt(4) == 0) {
                changed.remove(before.id());
                people.remove(at);
            } else {
                Person after = new Person(
                        before.id(),
                        before.details().withNames("Name" + random.nextInt(50), "Changed" + random.nextInt(5)),
                        before.version() + 1,
                        before.createdAt(),
                        before.changedAt(),
                        null);
                changed.put(after);
                people.set(at, after);
            }
        }
        PeopleSearchIndex fresh = PeopleSearchIndex.of(people);
        for (String query : List.of("a", "name1", "changed2 name", "person19", "", "executive", "06 00")) {
            assertEquals(ids(fresh.search(query, 500)), ids(changed.search(query, 500)), query);
        }
    }

    @Test
    void aKeystrokeOverAHundredThousandPeopleIsQuick() {
        PeopleSearchIndex large = PeopleSearchIndex.of(SamplePeople.many(100_000));
        String typed = "anna morel 06 exec";
        long slowest = 0;
        for (int round = 0; round < 4; round++) {
            slowest = 0;
            for (int letters = 1; letters <= typed.length(); letters++) {
                long start = System.nanoTime();
                large.search(typed.substring(0, letters), 50);
                large.list(new PeopleQuery(typed.substring(0, letters), "", Shown.ACTIVE, Order.BEST, false));
                slowest = Math.max(slowest, System.nanoTime() - start);
            }
        }
        // The goal is 16 ms (see benchmarks); the test leaves room for a busy machine and still catches a slow scan.
        assertTrue(slowest < 200_000_000, "slowest keystroke " + slowest / 1_000 + " µs");
        System.getLogger("search").log(System.Logger.Level.INFO, "slowest keystroke {0} µs", slowest / 1_000);
    }

    private static List<PersonId> ids(List<PersonRow> rows) {
        return rows.stream()
                .map(PersonRow::id)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
