package org.coachlibre.crm.service;

import static org.coachlibre.crm.SamplePeople.details;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.coachlibre.core.Events;
import org.coachlibre.core.Language;
import org.coachlibre.core.Tasks.Progress;
import org.coachlibre.crm.PeopleQuery;
import org.coachlibre.crm.Person;
import org.coachlibre.crm.PersonRow;
import org.coachlibre.crm.SamplePeople;
import org.coachlibre.crm.TimelineEntry;
import org.coachlibre.crm.exchange.ExportFormat;
import org.coachlibre.crm.exchange.ImportMode;
import org.coachlibre.crm.exchange.ImportReport;
import org.coachlibre.crm.exchange.PeopleFile;
import org.coachlibre.crm.exchange.PeopleFiles;
import org.coachlibre.crm.exchange.PeopleFiles.Inspection;
import org.coachlibre.crm.exchange.RowReport.Outcome;
import org.coachlibre.crm.store.JooqImports;
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

class PeopleImportIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private static final String TABLE = """
            First name,Last name,E-mail,Phone,Company,Tags
            Anna,Morel,ANNA@example.org,06 12 34 56 78,Orion,vip
            Hugo,Blanc,hugo@example.org,,,
            Hugo B.,Blanc,Hugo@Example.org,,Late,
            No,Mail,,06 11 11 11 11,,
            No,Mail,,0611111111,,
            ,,,,,
            ,,broken,,,
            """;
    private static final Progress PROGRESS = new Progress() {
        @Override
        public void report(long done, long total, String what) {
            assertTrue(done > 0, what);
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    @TempDir
    private Path dir;

    private Database database;
    private DefaultCrm crm;
    private DefaultPeopleExchange exchange;

    @BeforeEach
    void open() {
        database = TestDatabase.open(dir, new SchemaMigration("CRM", "db/migration/crm"));
        XorSeal seal = new XorSeal();
        JooqPeople people = new JooqPeople();
        JooqTimelines timelines = new JooqTimelines();
        JooqNotes notes = new JooqNotes();
        Events events = new Events();
        crm = new DefaultCrm(database, people, timelines, new NotesService(notes, seal, CLOCK), seal, events, CLOCK);
        exchange = new DefaultPeopleExchange(database, people, new JooqImports(), events, CLOCK, crm);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void thePreviewSaysWhatTheImportDoes() throws IOException {
        Person anna = crm.create(details("Anna", "", "anna@example.org"));
        PeopleFile file = file(TABLE);
        ImportReport preview = exchange.preview(file, ImportMode.COMPLETE, PROGRESS);
        assertEquals(1, everyone().size(), "a preview changes nothing");

        ImportReport report = exchange.apply(file, ImportMode.COMPLETE, PROGRESS);

        assertEquals(List.of(2, 1, 0, 3), counts(report));
        assertEquals(counts(preview), counts(report));
        assertEquals(
                List.of(
                        Outcome.UPDATED,
                        Outcome.CREATED,
                        Outcome.SKIPPED,
                        Outcome.CREATED,
                        Outcome.SKIPPED,
                        Outcome.SKIPPED),
                report.rows().stream().map(row -> row.outcome()).toList());
        assertEquals("row.same-as", report.rows().get(2).messages().getFirst().key());
        assertEquals(List.of("3"), report.rows().get(2).messages().getFirst().arguments());
        Person after = crm.getPerson(anna.id());
        assertEquals("", after.familyName(), "a name that is there stays");
        assertEquals("Orion", after.company());
        assertEquals(List.of("vip"), after.tags());
        assertEquals(3, everyone().size());
    }

    @Test
    void importingTwiceChangesNothing() throws IOException {
        for (ImportMode mode : ImportMode.values()) {
            exchange.apply(file(TABLE), mode, PROGRESS);
            List<PersonRow> once = everyone();
            ImportReport again = exchange.apply(file(TABLE), mode, PROGRESS);
            assertEquals(0, again.created() + again.updated(), again.rows().toString());
            assertNull(again.batch());
            assertEquals(once, everyone());
        }
    }

    @Test
    void replacingLetsTheFileGoFirst() throws IOException {
        Person anna = crm.create(details("Ann", "Morel-Old", "anna@example.org"));
        exchange.apply(file(TABLE), ImportMode.REPLACE, PROGRESS);

        assertEquals("Anna Morel", crm.getPerson(anna.id()).displayName());
    }

    @Test
    void anImportIsTakenBackExceptWhatWasUsedSince() throws IOException {
        Person anna = crm.create(details("Anna", "", "anna@example.org"));
        ImportReport report = exchange.apply(file(TABLE), ImportMode.COMPLETE, PROGRESS);
        Person hugo = crm.findByEmail("hugo@example.org").orElseThrow();
        database.write(tx -> {
            crm.addTimelineEntry(
                    tx,
                    new TimelineEntry(UUID.randomUUID(), hugo.id(), CLOCK.instant(), "session.held", List.of(), "s"));
            return null;
        });
        UUID batch = report.batch();

        var undone = exchange.undo(batch);

        assertEquals(2, undone.takenBack());
        assertEquals(1, undone.kept());
        assertEquals("", crm.getPerson(anna.id()).company());
        assertEquals(
                List.of("Anna", "Hugo Blanc"),
                everyone().stream().map(PersonRow::displayName).toList());
        assertEquals(0, exchange.undo(batch).takenBack(), "an import is taken back once");
    }

    @Test
    void whatWasExportedComesBackUnchanged() throws IOException {
        for (Person person : SamplePeople.many(40)) {
            crm.create(person.details());
        }
        for (ExportFormat format : ExportFormat.values()) {
            Path file = dir.resolve("people" + format.extension());
            assertEquals(40, exchange.export(file, format, Language.FRENCH, false, PROGRESS));
            PeopleFile written = ((Inspection.Known) PeopleFiles.inspect(file)).file();
            ImportReport report = exchange.preview(written, ImportMode.REPLACE, PROGRESS);
            assertEquals(List.of(0, 0, 40, 0), counts(report), format.name());
        }
        try (var files = Files.list(dir)) {
            assertEquals(
                    0, files.filter(file -> file.toString().contains(".people")).count(), "nothing unfinished is left");
        }
    }

    private PeopleFile file(String text) throws IOException {
        Path file = Files.writeString(dir.resolve("people.csv"), text);
        return assertInstanceOf(Inspection.Known.class, PeopleFiles.inspect(file))
                .file();
    }

    private List<PersonRow> everyone() {
        return crm.list(PeopleQuery.everyone()).rows();
    }

    private static List<Integer> counts(ImportReport report) {
        return List.of(report.created(), report.updated(), report.unchanged(), report.skipped());
    }
}
