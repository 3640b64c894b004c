package org.coachlibre.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.coachlibre.app.practice.StudioMigrations;
import org.coachlibre.app.sample.SamplePractice;
import org.coachlibre.app.studio.Studio;
import org.coachlibre.app.studio.StudioWiring;
import org.coachlibre.app.window.WindowMemory;
import org.coachlibre.app.window.WindowShell;
import org.coachlibre.core.Language;
import org.coachlibre.crm.PersonId;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageId;
import org.coachlibre.site.PageKind;
import org.coachlibre.site.SiteStudio;
import org.coachlibre.storage.CreateResult;
import org.coachlibre.storage.PracticeFiles;
import org.coachlibre.storage.Unlock;
import org.coachlibre.testkit.FixedClock;
import org.coachlibre.testkit.ui.AccessibleTree;
import org.coachlibre.testkit.ui.Screens;
import org.coachlibre.ui.theme.WindowTheme;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

/**
 * The studio over a sample practice on a day in March, every place, light and dark, in both languages: written into {@code
 * docs/screenshots/} for people to look at. Every control has a name for a screen reader.
 */
class ScreenshotsIT {
    private static final Clock CLOCK = FixedClock.at("2026-03-11T07:40:00Z");
    private static final Path PICTURES = Path.of("..", "docs", "screenshots");
    private static final List<String> PLACES = List.of("today", "calendar", "people", "site", "messages", "settings");

    private static final String SELECT_WORDS = """
            var text = document.querySelector('[data-level]');
            text.focus();
            var words = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
            words.nextNode();
            getSelection().setBaseAndExtent(words.currentNode, 0, words.currentNode, words.currentNode.nodeValue.indexOf(' ', 24));
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPlaceInLightAndDark(Language language) throws Exception {
        FxToolkit.registerPrimaryStage();
        Unlock unlock = new Unlock.Passphrase("a passphrase for the pictures".toCharArray());
        CreateResult.Created created = assertInstanceOf(
                CreateResult.Created.class,
                PracticeFiles.create(folder.resolve("practice"), unlock, StudioMigrations.ALL, CLOCK));
        WindowShell shell = Screens.onFxThread(() -> new WindowShell(language, new WindowTheme(1), CLOCK));
        Studio studio = StudioWiring.wire(created.practice(), CLOCK, shell.tasks());
        SamplePractice.fill(studio, language);
        OpenDesk desk = new OpenDesk(
                studio,
                unlock,
                new OpenDesk.Surroundings(
                        shell,
                        new WindowMemory(folder.resolve("window")),
                        address -> {},
                        false,
                        () -> false,
                        moment -> {},
                        (unlock2, news) -> {},
                        null));
        Stage stage = Screens.onFxThread(() -> {
            Stage made = new Stage();
            desk.show(made);
            made.setWidth(1280);
            made.setHeight(800);
            return made;
        });
        try {
            PersonId person = studio.crm()
                    .search(language == Language.FRENCH ? "Morel" : "Morris", 1)
                    .getFirst()
                    .id();
            for (WindowTheme.Mode mode : List.of(WindowTheme.Mode.LIGHT, WindowTheme.Mode.DARK)) {
                for (String place : PLACES) {
                    look(shell, stage, place, person, mode, language);
                }
                writeOnThePage(shell, stage, studio.site(), mode, language);
            }
        } finally {
            Screens.onFxThread(() -> {
                stage.hide();
                return true;
            });
            desk.close();
            shell.close();
        }
    }

    private static void look(
            WindowShell shell, Stage stage, String place, PersonId person, WindowTheme.Mode mode, Language language)
            throws Exception {
        Scene scene = Screens.onFxThread(() -> {
            shell.theme().modeProperty().set(mode);
            if (place.equals("people")) {
                shell.context().navigation().open(place, person);
            } else {
                shell.context().navigation().open(place);
            }
            return stage.getScene();
        });
        Screens.pulses(40);
        String name = place + "-" + language.code() + "-" + mode.name().toLowerCase(Locale.ROOT) + ".png";
        Screens.snapshot(scene, PICTURES.resolve(name));
        assertTrue(Files.size(PICTURES.resolve(name)) > 20_000, name + " is nearly empty");
        assertEquals(List.of(), Screens.onFxThread(() -> AccessibleTree.violations(scene.getRoot())), name);
    }

    /** A page of the site with words selected, and the bar that forms them. */
    private static void writeOnThePage(
            WindowShell shell, Stage stage, SiteStudio site, WindowTheme.Mode mode, Language language)
            throws Exception {
        PageId about = site.findSite()
                .flatMap(now -> now.findKind(PageKind.ABOUT))
                .map(Page::id)
                .orElseThrow();
        Screens.onFxThread(() -> {
            shell.theme().modeProperty().set(mode);
            shell.context().navigation().open("site", about);
            return true;
        });
        Screens.pulses(40);
        Screens.onFxThread(() -> {
            WebView page = (WebView) stage.getScene().lookup("#site-preview");
            page.requestFocus();
            return page.getEngine().executeScript(SELECT_WORDS);
        });
        Screens.pulses(10);
        String name = "site-writing-" + language.code() + "-" + mode.name().toLowerCase(Locale.ROOT) + ".png";
        Screens.snapshot(stage.getScene(), PICTURES.resolve(name));
        assertTrue(Screens.onFxThread(
                () -> stage.getScene().lookup("#site-format-bar").isVisible()));
        assertEquals(
                List.of(),
                Screens.onFxThread(
                        () -> AccessibleTree.violations(stage.getScene().getRoot())),
                name);
        // The next look begins where this one began.
        PageId home = site.findSite()
                .flatMap(now -> now.findKind(PageKind.HOME))
                .map(Page::id)
                .orElseThrow();
        Screens.onFxThread(() -> {
            shell.context().navigation().open("site", home);
            return true;
        });
    }
}
