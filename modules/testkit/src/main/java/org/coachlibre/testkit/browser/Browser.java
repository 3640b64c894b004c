package org.coachlibre.testkit.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium without a window. Used by one thread; a missing Chromium fails with the line that installs it. */
public final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final int HEIGHT = 800;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts Chromium; takes about a second. */
    public static Browser start() {
        if (!Files.isExecutable(CHROMIUM)) {
            throw new IllegalStateException(
                    "This test drives Chromium. Install it with: sudo apt-get install chromium");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        com.microsoft.playwright.Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Browser(playwright, browser);
    }

    /**
     * How a visitor looks at pages.
     *
     * @param width in CSS pixels
     * @param language such as {@code fr-FR}
     * @param zone the visitor's IANA zone
     */
    public record Visitor(int width, boolean script, boolean dark, String language, String zone) {
        /** On a phone of 360 pixels, in Paris, with scripts, in light colours. */
        public static Visitor phone(String language) {
            return new Visitor(360, true, false, language, "Europe/Paris");
        }

        public Visitor withoutScript() {
            return new Visitor(width, false, dark, language, zone);
        }

        public Visitor inTheDark() {
            return new Visitor(width, script, true, language, zone);
        }

        public Visitor atWidth(int other) {
            return new Visitor(other, script, dark, language, zone);
        }

        public Visitor inZone(String other) {
            return new Visitor(width, script, dark, language, other);
        }
    }

    /** An empty page with nothing remembered. Close its context when done. */
    public Page open(Visitor visitor) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(visitor.width(), HEIGHT)
                .setJavaScriptEnabled(visitor.script())
                .setColorScheme(visitor.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setLocale(visitor.language())
                .setTimezoneId(visitor.zone()));
        return context.newPage();
    }

    /** What axe finds on the page, a line each; empty when it finds nothing. Needs scripts. */
    public static List<String> accessibilityFaults(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(Browser::line).toList();
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** Controls and links that are smaller than {@code least} CSS pixels either way, a line each; hidden ones left out. */
    public static List<String> smallTargets(Page page, int least) {
        Object found = page.evaluate("""
            least => [...document.querySelectorAll('a[href], button, select, summary, input:not([type=hidden])')]
              .filter(e => !e.closest('[aria-hidden=true]') && e.checkVisibility())
              .map(e => [e, e.getBoundingClientRect()])
              .filter(([e, r]) => r.width > 1 && (r.width < least || r.height < least))
              .map(([e, r]) => e.outerHTML.slice(0, 120) + ' ' + Math.round(r.width) + 'x' + Math.round(r.height))
            """, least);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** Whether the page is wider than its window. */
    public static boolean scrollsSideways(Page page) {
        return Boolean.TRUE.equals(
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** The whole page as a PNG. */
    public static void picture(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
