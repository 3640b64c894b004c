package org.coachlibre.crm.service;

import static org.coachlibre.crm.SamplePeople.details;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.coachlibre.core.Events;
import org.coachlibre.core.Language;
import org.coachlibre.crm.Crm;
import org.coachlibre.crm.NewPerson;
import org.coachlibre.crm.PeopleQuery;
import org.coachlibre.crm.Person;
import org.coachlibre.crm.PersonArchived;
import org.coachlibre.crm.PersonCreated;
import org.coachlibre.crm.PersonDetails;
import org.coachlibre.crm.PersonForgotten;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.PrivateNote;
import org.coachlibre.crm.TimelineEntry;
import org.coachlibre.crm.store.JooqNotes;
import org.coachlibre.crm.store.JooqPeople;
import org.coachlibre.crm.store.JooqTimelines;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.SchemaMigration;
import org.coachlibre.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultCrmIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path dir;

    private final Events events = new Events();
    private final List<Object> heard = new ArrayList<>();
    private Database database;
    private Crm crm;

    @BeforeEach
    void open() {
        database = TestDatabase.open(dir, new SchemaMigration("CRM", "db/migration/crm"));
        XorSeal seal = new XorSeal();
        NotesService notes = new NotesService(new JooqNotes(), seal, CLOCK);
        crm = new DefaultCrm(database, new JooqPeople(), new JooqTimelines(), notes, seal, events, CLOCK);
        events.subscribe(Object.class, heard::add);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aVisitorIsFoundByEmailWhateverItsCase() {
        NewPerson visitor = NewPerson.named(
                "Hugo Blanc", "Hugo@Example.org", "", Language.FRENCH, ZoneId.of("Europe/Paris"), "Booking");
        PersonId first = database.write(tx -> crm.findOrCreate(tx, visitor));
        NewPerson again = NewPerson.named("H. B.", "hugo@example.ORG", "06 12 34 56 78", null, null, "Booking");
        PersonId second = database.write(tx -> crm.findOrCreate(tx, again));

        assertEquals(first, second);
        Person hugo = crm.getPerson(first);
        assertEquals("Hugo Blanc", hugo.displayName());
        assertEquals("06 12 34 56 78", hugo.phone(), "a gap was filled");
        assertEquals("Hugo@Example.org", hugo.email());
        assertEquals(ZoneId.of("Europe/Paris"), hugo.zone());
        assertEquals(first, crm.findByEmail(" HUGO@example.org ").orElseThrow().id());
        assertTrue(heard.contains(new PersonCreated(first)));
    }

    @Test
    void whoBooksAgainComesBackFromTheArchive() {
        PersonId id = crm.create(details("Anna", "Morel", "anna@example.org")).id();
        crm.archive(id);
        assertTrue(crm.getPerson(id).isArchived());
        assertEquals(0, crm.search("anna", 5).size());
        assertTrue(heard.contains(new PersonArchived(id)));

        database.write(tx -> crm.findOrCreate(tx, NewPerson.named("Anna", "anna@example.org", "", null, null, "")));

        assertFalse(crm.getPerson(id).isArchived());
        assertEquals(1, crm.search("anna", 5).size());
    }

    @Test
    void namesOfEveryScriptAreKept() {
        PersonId id =
                crm.create(details("عمر 🌸", "القاسم", "omar@example.org")).id();
        assertEquals("عمر 🌸 القاسم", crm.getPerson(id).displayName());
        assertEquals(id, crm.search("القا", 5).getFirst().id());
        assertEquals("Anna Bcc", PersonDetails.line("Anna\r\nBcc"), "no line break gets into a name");
        assertEquals("Annaexe", PersonDetails.line("Anna\u202Eexe"), "no letter is hidden by turning the direction");
    }

    @Test
    void aWriteThatFailsLeavesNothingInTheIndex() {
        crm.search("", 1);
        assertThrows(
                IllegalStateException.class,
                () -> database.write(tx -> {
                    crm.findOrCreate(tx, NewPerson.named("Ghost", "ghost@example.org", "", null, null, ""));
                    throw new IllegalStateException("planned");
                }));
        assertEquals(0, crm.search("ghost", 5).size());
        assertTrue(crm.findByEmail("ghost@example.org").isEmpty());
    }

    @Test
    void editsKeepTheListUpToDate() {
        Person anna = crm.create(details("Anna", "Morel", "anna@example.org").withTags(List.of("VIP")));
        assertEquals(1, crm.list(PeopleQuery.everyone()).active());
        crm.edit(anna.id(), anna.details().withNames("Anne", "Morel").withEmails(List.of("anne@example.org")));

        assertEquals("Anne Morel", crm.search("anne", 5).getFirst().displayName());
        assertEquals(0, crm.search("anna", 5).size());
        assertTrue(crm.findByEmail("anna@example.org").isEmpty());
        assertEquals("VIP", crm.listTags().getFirst().tag());
        assertEquals(2, crm.getPerson(anna.id()).version());
    }

    @Test
    void theSameNewsTwiceIsKeptOnce() {
        PersonId anna = crm.create(details("Anna", "Morel", "anna@example.org")).id();
        for (int i = 0; i < 2; i++) {
            database.write(tx -> {
                crm.addTimelineEntry(tx, entry(anna, "session.booked", "booking:1:1"));
                return null;
            });
        }
        assertEquals(1, crm.listTimeline(anna).size());
        assertEquals(
                List.of("Discovery", "2026-03-05T13:00:00Z"),
                crm.listTimeline(anna).getFirst().arguments());
    }

    @Test
    void notesAreNeverInClearInTheFile() throws IOException {
        PersonId anna = crm.create(details("Anna", "Morel", "anna@example.org")).id();
        PrivateNote note = crm.addNote(anna, "afraid-of-the-board");
        PrivateNote edited = crm.editNote(note.id(), "afraid-of-the-board no more");

        assertThrows(IllegalArgumentException.class, () -> tooLong(anna));
        assertEquals(2, edited.version());
        assertEquals(
                "afraid-of-the-board no more", crm.listNotes(anna).getFirst().text());
        crm.removeNote(note.id());
        assertEquals(0, crm.listNotes(anna).size());
        crm.bringBackNote(note.id());
        assertEquals(1, crm.listNotes(anna).size());
        database.close();
        try (var files = Files.walk(dir)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains("afraid-of-the-board"), file.toString());
            }
        }
    }

    private void tooLong(PersonId anna) {
        crm.addNote(anna, "x".repeat(PrivateNote.LONGEST + 1));
    }

    @Test
    void mergedPeopleAnswerAsOneUntilTakenApart() {
        Person anna = crm.create(details("Anna", "Morel", "anna@example.org"));
        Person twin = crm.create(details("Anna", "Morel", "a.morel@work.example"));
        crm.addNote(twin.id(), "from the other record");
        database.write(tx -> {
            crm.addTimelineEntry(tx, entry(twin.id(), "session.held", "s:1"));
            return null;
        });
        assertEquals(1, crm.listDuplicates(10).size());

        PersonDetails both = anna.details().withEmails(List.of("anna@example.org", "a.morel@work.example"));
        Crm.MergeUndo undo = crm.merge(anna.id(), twin.id(), both);

        assertEquals(anna.id(), crm.getPerson(twin.id()).id(), "the old identifier answers for the kept record");
        assertEquals(
                anna.id(), crm.findByEmail("a.morel@work.example").orElseThrow().id());
        assertEquals(1, crm.listTimeline(anna.id()).size());
        assertEquals(
                "from the other record", crm.listNotes(anna.id()).getFirst().text());
        assertEquals(1, crm.list(PeopleQuery.everyone()).rows().size());
        assertEquals(0, crm.listDuplicates(10).size());

        crm.undoMerge(undo);
        assertEquals(twin.id(), crm.getPerson(twin.id()).id());
        assertEquals(
                List.of("anna@example.org"), crm.getPerson(anna.id()).details().emails());
        assertEquals(2, crm.list(PeopleQuery.everyone()).rows().size());
    }

    @Test
    void aForgottenPersonIsGone() {
        Person anna = crm.create(details("Anna", "Morel", "anna@example.org"));
        crm.addNote(anna.id(), "secret");
        crm.search("anna", 1);
        crm.forget(anna.id());

        assertTrue(crm.findPerson(anna.id()).isEmpty());
        assertThrows(NoSuchElementException.class, () -> crm.getPerson(anna.id()));
        assertEquals(0, crm.search("anna", 1).size());
        assertEquals(0, crm.listNotes(anna.id()).size());
        database.write(tx -> {
            crm.addTimelineEntry(tx, entry(anna.id(), "session.held", "s:2"));
            return null;
        });
        assertEquals(0, crm.listTimeline(anna.id()).size(), "late news is dropped");
        assertTrue(heard.contains(new PersonForgotten(anna.id())));
    }

    private static TimelineEntry entry(PersonId person, String kind, String source) {
        return new TimelineEntry(
                UUID.randomUUID(), person, CLOCK.instant(), kind, List.of("Discovery", "2026-03-05T13:00:00Z"), source);
    }
}
