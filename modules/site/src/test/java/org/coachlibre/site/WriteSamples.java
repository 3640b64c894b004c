package org.coachlibre.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile.CoachingKind;
import org.coachlibre.site.generate.SiteGenerator;
import org.coachlibre.site.theme.Themes;

/** Writes the sample sites into a folder and photographs them: {@code WriteSamples DIR [PAGE WIDTH light|dark]}. Not a test. */
public final class WriteSamples {
    private WriteSamples() {}

    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[0]);
        for (CoachingKind kind : CoachingKind.values()) {
            Site site = SampleBlocks.site(kind, Language.FRENCH);
            SiteBuild build = new SiteGenerator()
                    .build(site, Samples.data(kind, Language.FRENCH), new SamplePictures(), "https://claire.example");
            for (SiteFile file : build.files().values()) {
                Path target = out.resolve(site.themeId()).resolve(file.path());
                Files.createDirectories(target.getParent());
                Files.write(target, file.bytes().get());
            }
        }
        if (args.length > 1) {
            photograph(out, args);
        }
    }

    private static void photograph(Path out, String[] args) {
        int width = Integer.parseInt(args[2]);
        ColorScheme scheme = args[3].equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            List<String> themes = args.length > 4
                    ? List.of(args[4].split(","))
                    : Themes.list().stream().map(theme -> theme.id()).toList();
            for (String theme : themes) {
                Page page = browser.newPage(
                        new Browser.NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme));
                page.navigate(out.resolve(theme).resolve(args[1]).toUri().toString());
                page.evaluate(
                        "document.querySelectorAll('img[loading=lazy]').forEach(image => image.loading = 'eager')");
                page.evaluate(
                        "Promise.all([document.fonts.ready, ...[...document.images].map(image => image.decode().catch(() => 0))])");
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(out.resolve(
                                theme + "-" + args[1].replace("/", "-").replace(".html", "") + "-" + width + "-"
                                        + args[3] + ".png"))
                        .setFullPage(true));
            }
        }
    }
}
