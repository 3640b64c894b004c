package org.coachlibre.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.coachlibre.app.local.LocalConnection;
import org.coachlibre.app.local.LocalServer;
import org.coachlibre.app.practice.StudioMigrations;
import org.coachlibre.app.sample.SamplePractice;
import org.coachlibre.app.studio.BackgroundTasks;
import org.coachlibre.app.studio.Studio;
import org.coachlibre.app.studio.StudioWiring;
import org.coachlibre.core.Language;
import org.coachlibre.crm.Person;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionState;
import org.coachlibre.site.SitePublishing;
import org.coachlibre.storage.CreateResult;
import org.coachlibre.storage.OpenResult;
import org.coachlibre.storage.Practice;
import org.coachlibre.storage.PracticeFiles;
import org.coachlibre.storage.Unlock;
import org.coachlibre.testkit.browser.Browser;
import org.coachlibre.testkit.browser.Browser.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job with a real browser: the site of a practice is published, the studio closed, a client books on a phone, and the
 * studio finds the booking, the client and a message when it is opened again.
 */
@Tag("linux") // drives Debian's programs
class ClientBooksE2E {
    private static final Unlock UNLOCK = new Unlock.Passphrase("a passphrase for this test".toCharArray());

    @TempDir
    Path folder;

    @Test
    void aClientBooksOnAPhoneWhileTheStudioIsClosed() throws Exception {
        Path directory = folder.resolve("practice");
        String address;
        LocalServer server;
        CreateResult.Created created = assertInstanceOf(
                CreateResult.Created.class,
                PracticeFiles.create(directory, UNLOCK, StudioMigrations.ALL, Clock.systemUTC()));
        try (Practice practice = created.practice();
                BackgroundTasks tasks = new BackgroundTasks();
                Studio studio = StudioWiring.wire(practice, Clock.systemUTC(), tasks)) {
            SamplePractice.fill(studio, Language.FRENCH);
            server = LocalConnection.establish(directory, studio.sync(), "Claire Morel")
                    .orElseThrow();
            studio.offer().tell();
            assertTrue(studio.sync().syncNow().isComplete());
            assertInstanceOf(
                    SitePublishing.Published.class, studio.site().publish(SitePublishing.PublishProgress.SILENT));
            address = studio.sitePublishing().publicUrl().orElseThrow();
        }
        try {
            visit(address);
            backInTheStudio(directory);
        } finally {
            server.close();
        }
    }

    private static void visit(String address) {
        try (Browser browser = Browser.start()) {
            Page page = browser.open(Visitor.phone("fr-FR"));
            page.navigate(address + "/");
            whole(page);
            page.locator("a[href*='/book']").first().click();
            page.waitForURL("**/book**");
            whole(page);
            page.locator("a[href*='/book/']").first().click();
            page.locator("button[name=start]").first().waitFor();
            whole(page);
            page.locator("button[name=start]").first().click();
            page.waitForURL("**/hold");
            page.locator("[name=name]").fill("Zoé Hadjadj");
            page.locator("[name=email]").fill("zoe@example.net");
            page.locator("[name=message]").fill("À bientôt");
            whole(page);
            page.locator("form[action*=confirm] button[type=submit]").click();
            page.waitForURL("**/confirm");
            whole(page);
            assertTrue(page.locator("a[href$='.ics']").first().isVisible());

            page.navigate(address + "/");
            page.locator("a[href*='m-ecrire']:visible").first().click();
            page.locator("form [name=name]").first().fill("Hugo Blanc");
            page.locator("form [name=email]").first().fill("hugo@example.net");
            page.locator("form [name=message]").first().fill("Bonjour, avez-vous de la place ?");
            whole(page);
            page.locator("form[action*=contact] button[type=submit]").click();
            page.waitForURL("**/contact");
            whole(page);
            page.context().close();
        }
    }

    /** Nothing sticks out, nothing is wrong for a screen reader. */
    private static void whole(Page page) {
        assertEquals(List.of(), Browser.accessibilityFaults(page), page.url());
        assertFalse(Browser.scrollsSideways(page), page.url());
    }

    private static void backInTheStudio(Path directory) {
        OpenResult.Opened opened = assertInstanceOf(
                OpenResult.Opened.class,
                PracticeFiles.open(directory, UNLOCK, StudioMigrations.ALL, Clock.systemUTC()));
        try (Practice practice = opened.practice();
                BackgroundTasks tasks = new BackgroundTasks();
                Studio studio = StudioWiring.wire(practice, Clock.systemUTC(), tasks)) {
            assertTrue(studio.sync().syncNow().isComplete());
            Person person = studio.crm().findByEmail("ZOE@example.net").orElseThrow();
            assertEquals("Zoé Hadjadj", person.displayName());
            List<Session> sessions = studio.scheduling().listSessions(person.id());
            assertEquals(1, sessions.size());
            assertEquals(SessionState.CONFIRMED, sessions.getFirst().state());
            assertEquals("À bientôt", sessions.getFirst().message());
            assertTrue(studio.scheduling().listNewBookings().stream()
                    .anyMatch(session -> session.id().equals(sessions.getFirst().id())));
            assertTrue(studio.correspondence().list(false).stream()
                    .anyMatch(message -> message.text().contains("avez-vous de la place")));
            assertFalse(studio.crm().listTimeline(person.id()).isEmpty());
        }
    }
}
