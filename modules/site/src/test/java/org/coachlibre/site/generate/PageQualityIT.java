package org.coachlibre.site.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile.CoachingKind;
import org.coachlibre.site.SampleBlocks;
import org.coachlibre.site.SamplePictures;
import org.coachlibre.site.Samples;
import org.coachlibre.site.SiteBuild;
import org.coachlibre.site.SiteFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The pages of every kind of coaching in both languages (all of one kind, with --long all of all), in a real browser: nobody is shut out (axe), nothing is wider than a
 * telephone, nothing is asked from elsewhere, the console stays empty. Pages of the main language are looked at wide and light,
 * those of the other narrow and dark.
 */
@Tag("linux") // drives Debian's programs
class PageQualityIT {
    private static final String CSP = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void everyPageOfOneKindIsGoodForEveryone() {
        check(CoachingKind.LIFE, ".*index.html");
    }

    @ParameterizedTest
    @EnumSource(value = CoachingKind.class, mode = EnumSource.Mode.EXCLUDE, names = "LIFE")
    void everyFrontPageAndEveryBlockIsGoodForEveryone(CoachingKind kind) {
        check(kind, "(en/)?((tous-les-blocs|every-block|blog|blog/dormir.*|blog/tag/.*)/)?index.html");
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(value = CoachingKind.class, mode = EnumSource.Mode.EXCLUDE, names = "LIFE")
    void everyPageIsGoodForEveryone(CoachingKind kind) {
        check(kind, ".*index.html");
    }

    private static void check(CoachingKind kind, String paths) {
        SiteBuild build = new SiteGenerator()
                .build(
                        SampleBlocks.site(kind, Language.FRENCH),
                        Samples.data(kind, Language.FRENCH),
                        new SamplePictures(),
                        "");
        List<String> faults = new ArrayList<>();
        look(build, paths, false, new Browser.NewContextOptions().setViewportSize(1280, 900), faults);
        look(
                build,
                paths,
                true,
                new Browser.NewContextOptions().setViewportSize(360, 740).setColorScheme(ColorScheme.DARK),
                faults);
        assertEquals(List.of(), faults);
    }

    private static void look(
            SiteBuild build, String paths, boolean other, Browser.NewContextOptions options, List<String> faults) {
        try (BrowserContext context = browser.newContext(options)) {
            context.route("**/*", route -> serve(build, route, faults));
            Page page = context.newPage();
            page.onConsoleMessage(message -> faults.add(page.url() + " console: " + message.text()));
            for (SiteFile file : build.files().values()) {
                boolean isOther = file.path().startsWith("en/");
                if (file.page().isPresent() && isOther == other && file.path().matches(paths)) {
                    page.navigate("http://site.test/" + file.path().replace("index.html", ""));
                    check(page, faults);
                }
            }
        }
    }

    private static void check(Page page, List<String> faults) {
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(rule -> faults.add(page.url() + " " + rule.getId() + ": " + rule.getNodes()));
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!Integer.valueOf(0).equals(overflow)) {
            faults.add(page.url() + " is wider than the screen by " + overflow);
        }
    }

    private static void serve(SiteBuild build, Route route, List<String> faults) {
        URI uri = URI.create(route.request().url());
        String path = uri.getPath().substring(1);
        SiteFile file = build.files().get(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
        if (!"site.test".equals(uri.getHost()) || file == null) {
            faults.add("asked for " + uri);
            route.abort();
            return;
        }
        route.fulfill(new Route.FulfillOptions()
                .setStatus(200)
                .setHeaders(Map.of("Content-Type", type(file.path()), "Content-Security-Policy", CSP))
                .setBodyBytes(file.bytes().get()));
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            case "png" -> "image/png";
            default -> "application/octet-stream";
        };
    }
}
