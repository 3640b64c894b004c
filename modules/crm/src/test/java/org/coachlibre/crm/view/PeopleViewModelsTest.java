package org.coachlibre.crm.view;

import static org.coachlibre.crm.SamplePeople.details;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.coachlibre.core.Events;
import org.coachlibre.core.Language;
import org.coachlibre.core.UndoHistory;
import org.coachlibre.crm.NextSessions;
import org.coachlibre.crm.PeopleQuery.Shown;
import org.coachlibre.crm.Person;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.TimelineEntry;
import org.coachlibre.crm.domain.PersonField;
import org.coachlibre.crm.service.DefaultCrm;
import org.coachlibre.crm.service.DefaultPeopleExchange;
import org.coachlibre.crm.service.NotesService;
import org.coachlibre.crm.service.XorSeal;
import org.coachlibre.crm.store.JooqImports;
import org.coachlibre.crm.store.JooqNotes;
import org.coachlibre.crm.store.JooqPeople;
import org.coachlibre.crm.store.JooqTimelines;
import org.coachlibre.crm.view.PeopleListViewModel.State;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.SchemaMigration;
import org.coachlibre.testkit.DirectTasks;
import org.coachlibre.testkit.TestDatabase;
import org.coachlibre.ui.Dialogs;
import org.coachlibre.ui.LiveLocalization;
import org.coachlibre.ui.Navigation;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.UiContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleViewModelsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneId.of("Europe/Paris"));

    @TempDir
    private Path dir;

    private final Events events = new Events();
    private final UndoHistory undo = new UndoHistory();
    private final List<Notice> notices = new ArrayList<>();
    private Database database;
    private DefaultCrm crm;
    private DefaultPeopleExchange exchange;
    private UiContext context;
    private PeopleListViewModel list;
    private PersonViewModel person;

    @BeforeEach
    void open() {
        database = TestDatabase.open(dir, new SchemaMigration("CRM", "db/migration/crm"));
        XorSeal seal = new XorSeal();
        JooqPeople people = new JooqPeople();
        JooqTimelines timelines = new JooqTimelines();
        JooqNotes notes = new JooqNotes();
        crm = new DefaultCrm(database, people, timelines, new NotesService(notes, seal, CLOCK), seal, events, CLOCK);
        exchange = new DefaultPeopleExchange(database, people, new JooqImports(), events, CLOCK, crm);
        context = new UiContext(
                new DirectTasks(),
                new LiveLocalization(Language.FRENCH, CLOCK),
                notices::add,
                new NoDialogs(),
                undo,
                new NoNavigation(),
                CLOCK);
        list = new PeopleListViewModel(crm, events, context.tasks());
        NextSessions sessions = id -> Optional.of(
                new NextSessions.NextSession(Instant.parse("2026-03-03T13:00:00Z"), "Bilan", "calendar", id));
        person = new PersonViewModel(crm, sessions, events, context);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theListFollowsWhatIsTypedAndWhatChanges() {
        list.reload();
        assertEquals(State.NOBODY, list.stateProperty().get());
        Person anna = crm.create(details("Anna", "Morel", "anna@example.org").withTags(List.of("VIP")));
        crm.create(details("Hugo", "Blanc", "hugo@example.org"));
        assertEquals(2, list.rowsProperty().get().size(), "news are heard");
        list.queryProperty().set("mor");
        assertEquals(anna.id(), list.rowsProperty().get().getFirst().id());
        assertTrue(list.filteredProperty().get());
        list.queryProperty().set("nobody");
        assertEquals(State.NO_MATCH, list.stateProperty().get());
        list.clearFilters();
        list.tagProperty().set("VIP");
        assertEquals(1, list.rowsProperty().get().size());
        list.clearFilters();
        crm.archive(anna.id());
        list.shownProperty().set(Shown.ARCHIVED);
        assertEquals(anna.id(), list.rowsProperty().get().getFirst().id());
        assertEquals(1, list.archivedProperty().get());
        assertEquals(1, list.activeProperty().get());
    }

    @Test
    void aPersonIsSavedFieldByFieldWithUndo() {
        PersonId id = crm.create(details("Anna", "Morel", "anna@example.org")).id();
        person.open(id);
        assertEquals("Bilan", person.nextSessionProperty().get().title());
        person.form().text(PersonField.COMPANY).set("Orion");
        person.form().text(PersonField.BIRTHDAY).set("31/05/1980");
        person.save();
        assertEquals("Orion", crm.getPerson(id).company());
        assertEquals(1980, crm.getPerson(id).details().birthday().getYear());
        undo.undo();
        assertEquals("", crm.getPerson(id).company());
        undo.redo();
        assertEquals("Orion", crm.getPerson(id).company());

        person.form().text(PersonField.EMAIL).set("anna@example.org\nBcc: all@example.org");
        person.save();
        assertEquals("anna@example.org", crm.getPerson(id).email(), "what cannot be taken is not saved");
    }

    @Test
    void aPersonAddedIsTakenBackWhollyUnlessSomethingWasNoted() {
        NewPersonViewModel adding = new NewPersonViewModel(crm, context);
        List<PersonId> opened = new ArrayList<>();
        DetailsForm form = new DetailsForm();
        form.text(PersonField.GIVEN_NAME).set("Marie");
        assertTrue(adding.add(form, opened::add));
        undo.undo();
        assertTrue(crm.findPerson(opened.getFirst()).isEmpty(), "gone, not archived");
        assertEquals(0, crm.search("marie", 5).size());
        undo.redo();
        PersonId again = crm.search("marie", 5).getFirst().id();
        assertEquals(opened.getFirst(), again, "the same record, which later steps know");
        crm.addNote(again, "A word");
        undo.undo();
        assertTrue(crm.getPerson(again).isArchived(), "what has a history is kept");
        undo.redo();
        assertFalse(crm.getPerson(again).isArchived());
    }

    @Test
    void archiveMergeAndForgetSayWhatTheyDo() {
        PersonId anna = crm.create(details("Anna", "Morel", "anna@example.org")).id();
        PersonId twin =
                crm.create(details("Anna", "Morel", "a.morel@work.example")).id();
        person.open(anna);
        person.toggleArchive();
        assertTrue(crm.getPerson(anna).isArchived());
        undo.undo();
        assertFalse(crm.getPerson(anna).isArchived());

        person.merge(twin);
        assertEquals(2, crm.getPerson(anna).details().emails().size());
        assertEquals(anna, crm.getPerson(twin).id());
        undo.undo();
        assertEquals(twin, crm.getPerson(twin).id());

        person.forget();
        assertTrue(crm.findPerson(anna).isEmpty());
        assertNull(person.personProperty().get());
        assertEquals(3, notices.size());
    }

    @Test
    void theTimelineIsWordedInBothLanguages() {
        PersonId id = crm.create(details("Anna", "Morel", "anna@example.org")).id();
        database.write(tx -> {
            crm.addTimelineEntry(
                    tx,
                    new TimelineEntry(
                            UUID.randomUUID(),
                            id,
                            CLOCK.instant(),
                            "session.booked",
                            List.of("Bilan", "2026-03-03T13:00:00Z"),
                            "booking:1"));
            return true;
        });
        person.open(id);
        assertEquals("Réservation : Bilan", person.timeline().getFirst().text());
        assertEquals("demain 14:00", person.timeline().getFirst().detail());
        context.localization().use(Language.ENGLISH);
        assertEquals("Booked: Bilan", person.timeline().getFirst().text());
        assertEquals("tomorrow 14:00", person.timeline().getFirst().detail());
        assertEquals(2, person.timeline().size());
    }

    @Test
    void notesAreVersionsOfOneNote() {
        PersonId id = crm.create(details("Anna", "Morel", "anna@example.org")).id();
        person.open(id);
        var note = person.notes().add();
        note.save();
        assertNull(note.noteProperty().get(), "an empty note is not written");
        note.textProperty().set("first");
        note.save();
        note.textProperty().set("second");
        note.save();
        assertEquals(2, crm.listNotes(id).getFirst().version());
        person.notes().remove(note);
        assertEquals(0, crm.listNotes(id).size());
        undo.undo();
        assertEquals(
                "second", person.notes().editors().getFirst().textProperty().get());
    }

    @Test
    void anImportIsShownDoneAndTakenBack() throws Exception {
        Path file = Files.writeString(dir.resolve("people.csv"), "Nom,Mail\nAnna Morel,anna@example.org\n");
        ImportViewModel model = new ImportViewModel(exchange, context);
        model.choose(file);
        assertEquals(1, model.previewProperty().get().created());
        model.map(1, null);
        assertEquals(1, model.previewProperty().get().created());
        model.map(1, PersonField.EMAIL);
        assertTrue(model.start());
        assertEquals("anna@example.org", crm.search("anna", 1).getFirst().email());
        undo.undo();
        assertEquals(0, crm.search("anna", 1).size());

        model.choose(dir.resolve("missing.csv"));
        assertEquals(
                "Le fichier « missing.csv » n’existe pas. Vérifiez son nom et son dossier.",
                model.refusalProperty().get());
        assertFalse(model.start());
    }

    private record NoNavigation() implements Navigation {
        @Override
        public void open(String placeId) {
            assertNotNull(placeId);
        }

        @Override
        public void open(String placeId, Object target) {
            assertNotNull(target);
        }
    }

    private record NoDialogs() implements Dialogs {
        @Override
        public void confirm(Confirmation confirmation, Runnable onConfirmed) {
            onConfirmed.run();
        }

        @Override
        public <T> void choose(Choice<T> choice, Consumer<? super T> onChosen) {
            onChosen.accept(choice.options().getFirst().value());
        }

        @Override
        public OpenDialog form(Form form) {
            return () -> {};
        }

        @Override
        public void openFile(FileRequest request, Consumer<Path> onChosen) {
            assertNotNull(request);
        }

        @Override
        public void saveFile(FileRequest request, Consumer<Path> onChosen) {
            assertNotNull(request);
        }

        @Override
        public void chooseFolder(String title, Consumer<Path> onChosen) {
            assertNotNull(title);
        }

        @Override
        public void error(ErrorReport report) {
            assertNotNull(report);
        }
    }
}
