package org.coachlibre.crm.configure;

import static org.coachlibre.crm.configure.PeopleWindow.waitUntil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.coachlibre.core.Language;
import org.coachlibre.crm.Crm;
import org.coachlibre.crm.PeopleQuery;
import org.coachlibre.crm.PersonDetails;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.SamplePeople;
import org.coachlibre.testkit.ui.AccessibleTree;
import org.coachlibre.testkit.ui.BundleConsistency;
import org.coachlibre.testkit.ui.Screens;
import org.coachlibre.ui.PaletteItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

class PeoplePlaceViewTest {
    @TempDir
    private Path dir;

    private final FxRobot robot = new FxRobot();

    @Test
    void theKeyboardFindsOpensEditsAndUndoes() throws Exception {
        try (PeopleWindow window = new PeopleWindow(dir, Language.ENGLISH, PeoplePlaceViewTest::fill)) {
            ListView<?> list = rows(window);
            waitUntil("the list", () -> list.getItems().size() == 25);
            window.onFx(window.place::focusSearch);
            robot.write("elod gar");
            waitUntil("one match", () -> list.getItems().size() == 1);
            robot.type(KeyCode.ENTER);
            waitUntil("the person", () -> "Élodie Garance".equals(name(window)));
            waitUntil("focus on the list", list::isFocused);
            robot.type(KeyCode.ENTER);
            waitUntil("focus on the tabs", () -> window.scene.getFocusOwner() instanceof TabPane);

            TextField company = window.find("#person-company", TextField.class).orElseThrow();
            window.onFx(() -> {
                company.requestFocus();
                company.selectAll();
            });
            robot.write("Orion");
            robot.type(KeyCode.TAB);
            waitUntil("saved", () -> window.crm
                    .search("elodie garance", 1)
                    .getFirst()
                    .company()
                    .equals("Orion"));
            waitUntil("an act to undo", () -> window.undo.nextUndo().isPresent());
            window.onFx(window.undo::undo);
            waitUntil("taken back", () -> company.getText().equals("Équipe Conseil"));

            TextField email = window.find("#person-email", TextField.class).orElseThrow();
            window.onFx(() -> {
                email.requestFocus();
                email.setText("no address");
            });
            robot.type(KeyCode.TAB);
            Screens.pulses(2);
            assertEquals(
                    "elodie@example.org",
                    window.crm.search("elodie garance", 1).getFirst().email());
            window.picture("people-fault-en");

            assertTrue(Screens.onFxThread(window.place::back));
            assertTrue(Screens.onFxThread(window.place::back));
            waitUntil("everyone again", () -> list.getItems().size() == 25);
            assertFalse(Screens.onFxThread(window.place::back));
        }
    }

    @Test
    void aPersonIsAddedArchivedAndBroughtBack() throws Exception {
        try (PeopleWindow window = new PeopleWindow(dir, Language.FRENCH, crm -> {})) {
            waitUntil("the empty state", () -> window.find(".cl-empty", Node.class)
                    .isPresent());
            window.picture("people-empty-fr");
            window.onFx(window.place::newThing);
            waitUntil("the form", () -> window.find("#new-GIVEN_NAME", TextField.class)
                    .isPresent());
            window.onFx(() -> window.find("#new-GIVEN_NAME", TextField.class)
                    .orElseThrow()
                    .requestFocus());
            robot.write("Ines");
            window.picture("people-new-fr");
            robot.type(KeyCode.ENTER);
            waitUntil("the person", () -> "Ines".equals(name(window)));
            ListView<?> list = rows(window);
            waitUntil("in the list", () -> list.getItems().size() == 1);

            MenuButton more = window.find("#person-more", MenuButton.class).orElseThrow();
            window.onFx(() -> more.getItems().getFirst().fire());
            waitUntil("archived", () -> window.crm.list(PeopleQuery.everyone()).archived() == 1);
            window.onFx(window.undo::undo);
            waitUntil("back", () -> window.crm.list(PeopleQuery.everyone()).active() == 1);
        }
    }

    @Test
    void notesAreSavedAsTyped() throws Exception {
        try (PeopleWindow window = new PeopleWindow(dir, Language.FRENCH, PeoplePlaceViewTest::fill)) {
            PersonId elodie = window.crm.search("elodie garance", 1).getFirst().id();
            window.onFx(() -> window.place.openTarget(elodie));
            waitUntil("the person", () -> "Élodie Garance".equals(name(window)));
            window.picture("people-details-fr-light");
            window.onFx(() -> tabs(window).getSelectionModel().select(1));
            window.picture("people-timeline-fr-light");
            window.onFx(() -> tabs(window).getSelectionModel().select(2));
            window.onFx(
                    () -> window.find("#note-new", Button.class).orElseThrow().fire());
            waitUntil("caret in the note", () -> window.scene.getFocusOwner() instanceof TextArea);
            TextArea typed = (TextArea) window.scene.getFocusOwner();
            robot.write("Peur du vide, a revoir");
            waitUntil("typed", () -> typed.getText().equals("Peur du vide, a revoir"));
            waitUntil("saved", () -> window.crm.listNotes(elodie).stream()
                    .anyMatch(note -> note.text().equals("Peur du vide, a revoir")));
            window.picture("people-notes-fr-light");
            window.onFx(() -> {
                window.localization.use(Language.ENGLISH);
                window.theme.toggle();
            });
            window.picture("people-notes-en-dark");
            window.onFx(() -> tabs(window).getSelectionModel().select(0));
            window.picture("people-details-en-dark");
            List<String> faults = Screens.onFxThread(() -> AccessibleTree.violations(window.scene.getRoot()));
            assertEquals(List.of(), faults);
        }
    }

    @Test
    void anImportIsLookedAtFirst() throws Exception {
        Path file = dir.resolve("contacts.csv");
        Files.write(
                file,
                "Prénom;Nom;Courriel;Notes\nÉlodie;Garance;ELODIE@example.org;a\nZoé;Noël;zoe@example.org;b;c;d\n;;;x\n"
                        .getBytes(Charset.forName("windows-1252")));
        try (PeopleWindow window = new PeopleWindow(dir, Language.FRENCH, PeoplePlaceViewTest::fill, file)) {
            MenuButton more = window.find("#people-more", MenuButton.class).orElseThrow();
            window.onFx(() -> more.getItems().getFirst().fire());
            waitUntil("the preview", () -> window.find("#import-rows", ListView.class)
                    .isPresent());
            Screens.pulses(3);
            window.picture("people-import-fr");
            Label summary = window.find("#import-summary", Label.class).orElseThrow();
            assertEquals("À ajouter : 1. À compléter : 0. Inchangées : 1. Laissées de côté : 1.", summary.getText());
            List<String> faults = Screens.onFxThread(() -> AccessibleTree.violations(window.scene.getRoot()));
            assertEquals(List.of(), faults);
            robot.type(KeyCode.ENTER);
        }
    }

    @Test
    void thePaletteFindsPeople() throws Exception {
        try (PeopleWindow window = new PeopleWindow(dir, Language.ENGLISH, PeoplePlaceViewTest::fill)) {
            PaletteItem found = window.capability
                    .paletteSources()
                    .getFirst()
                    .search("elodie gar", 5)
                    .getFirst();
            assertEquals("Élodie Garance", found.title());
            window.onFx(found.action());
            assertEquals(1, window.opened.size());
        }
    }

    @Test
    void bothLanguagesHoldTheSameTexts() {
        assertEquals(List.of(), BundleConsistency.faults(Path.of("")));
    }

    private static void fill(Crm crm) {
        for (var person : SamplePeople.many(24)) {
            crm.create(person.details());
        }
        PersonDetails elodie = SamplePeople.details("Élodie", "Garance", "elodie@example.org")
                .withWork("Équipe Conseil", "Directrice")
                .withPhones(List.of("06 12 34 56 78"))
                .withTags(List.of("VIP", "Leadership"))
                .withSource("Booking page");
        PersonId id = crm.create(elodie).id();
        crm.addNote(id, "Veut préparer sa prise de parole au comité.\nRevoir la respiration.");
        crm.archive(crm.create(SamplePeople.details("Old", "Client", "old@example.org"))
                .id());
    }

    private static ListView<?> rows(PeopleWindow window) {
        waitUntil("rows", () -> window.find("#people-rows", ListView.class).isPresent());
        return window.find("#people-rows", ListView.class).orElseThrow();
    }

    private static TabPane tabs(PeopleWindow window) {
        return window.find(".tab-pane", TabPane.class).orElseThrow();
    }

    private static String name(PeopleWindow window) {
        return window.find("#person-name", Label.class).map(Label::getText).orElse("");
    }
}
