package org.coachlibre.server.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coachlibre.testkit.browser.Browser;
import org.coachlibre.testkit.browser.Browser.Visitor;
import org.coachlibre.testkit.browser.HtmlValidity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole path of a client in a real Chromium; every page is checked by axe and by the HTML checker and kept as a picture. */
@Tag("linux") // drives Debian's programs
class ClientPagesIT {
    private static final int LEAST_TARGET = 44;
    private static final Map<String, String> PAGES = new TreeMap<>();
    private static Browser browser;

    @TempDir
    Path data;

    private BookingFixture server;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void shut() {
        browser.close();
        assertTrue(PAGES.size() > 20, () -> "only " + PAGES.size() + " pages");
        assertEquals(List.of(), HtmlValidity.faults(PAGES));
    }

    @BeforeEach
    void start() {
        server = new BookingFixture(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static void look(Page page, String name, boolean script) {
        PAGES.put(name, page.content());
        if (script) {
            assertEquals(List.of(), Browser.accessibilityFaults(page), name);
            assertEquals(List.of(), Browser.smallTargets(page, LEAST_TARGET), name);
            assertFalse(Browser.scrollsSideways(page), name);
        }
        try {
            Path pictures = Files.createDirectories(Path.of("target", "pictures"));
            Browser.picture(page, pictures.resolve(name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At most four taps to the form, then name, e-mail, done, and cancelled by the link. */
    private void walk(Visitor visitor, String language, String name) {
        Page page = browser.open(visitor);
        page.navigate(server.url("/" + language + "/book"));
        look(page, name + "-1-offers", visitor.script());
        page.locator("a.clb-card").first().click();
        page.waitForURL("**/book/discovery**");
        Locator day = page.locator(".clb-month a[href*='day=2026-06-18']");
        day.click();
        page.waitForURL("**day=2026-06-18**");
        look(page, name + "-2-slots", visitor.script());
        page.locator("button.clb-slot[value='2026-06-18T08:00:00Z']").click();
        page.waitForURL("**/hold");
        look(page, name + "-3-details", visitor.script());
        page.locator("#clb-name").fill("שרה Lévy 😀");
        page.locator("#clb-email").fill("sara@example.org");
        page.locator("#clb-message").fill("Bonjour");
        page.locator(".clb-form button[type=submit]").click();
        page.waitForURL("**/confirm");
        look(page, name + "-4-done", visitor.script());
        assertTrue(page.locator("#clb-ics").isVisible());
        page.locator("#clb-manage").click();
        page.waitForURL("**/manage/**");
        look(page, name + "-5-manage", visitor.script());
        page.locator("details.clb-act").first().locator("> summary").click();
        look(page, name + "-6-move", visitor.script());
        page.locator("details.clb-act").last().locator("> summary").click();
        page.locator("button.clb-danger").click();
        page.waitForURL("**/cancel");
        look(page, name + "-7-cancelled", visitor.script());
        page.context().close();
        assertFalse(server.bookings().isEmpty());
    }

    @Test
    void onAPhoneInFrench() {
        walk(Visitor.phone("fr-FR"), "fr", "phone-fr");
    }

    @Test
    void onAPhoneWithoutScripts() {
        walk(Visitor.phone("fr-FR").withoutScript(), "fr", "plain-fr");
    }

    @Test
    void onADesktopInEnglishInTheDark() {
        walk(Visitor.phone("en-GB").atWidth(1280).inTheDark(), "en", "wide-en-dark");
    }

    @Test
    void onADesktopInFrench() {
        walk(Visitor.phone("fr-FR").atWidth(1280), "fr", "wide-fr");
    }

    @Test
    void aVisitorSeesTheTimesOfTheirOwnZone() {
        Page page = browser.open(Visitor.phone("en-US").inZone("America/New_York"));
        page.navigate(server.url("/en/book/discovery?day=2026-06-18"));
        page.waitForURL("**zone=America%2FNew_York**");
        assertTrue(page.locator(".clb-zones > .clb-zone").textContent().contains("New York"));
        assertTrue(page.locator(".clb-slot").first().textContent().contains("AM"));
        page.context().close();
    }

    @Test
    void refusedPagesAreWholeToo() {
        Page page = browser.open(Visitor.phone("fr-FR"));
        page.navigate(server.url("/fr/contact"));
        page.locator("#clb-name").fill("Hugo");
        page.locator("#clb-email").fill("hugo@example.org");
        page.locator("#clb-message").fill("Bonjour");
        page.locator("#clb-website").evaluate("field => field.value = 'spam'");
        page.locator(".clb-form button[type=submit]").click();
        page.locator(".clb-notice-bad").waitFor();
        look(page, "phone-fr-contact-refused", true);
        page.navigate(server.url("/fr/manage/" + "x".repeat(43)));
        look(page, "phone-fr-unknown", true);
        page.context().close();
    }
}
