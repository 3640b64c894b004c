package org.coachlibre.site.markdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.coachlibre.core.Messages;
import org.coachlibre.site.SiteFile;
import org.coachlibre.site.generate.SharedFiles;
import org.coachlibre.site.markdown.BodyRenderer.Body;
import org.coachlibre.site.markdown.BuildResult.Built;
import org.coachlibre.site.markdown.BuildResult.Refused;
import org.coachlibre.site.markdown.Edition.Listing;
import org.coachlibre.site.markdown.Finding.Kind;
import org.coachlibre.site.theme.Theme;
import org.coachlibre.site.theme.Themes;
import org.jspecify.annotations.Nullable;

/**
 * Builds a folder of Markdown into a static site. The same folder gives the same bytes, whatever the machine's language, zone or
 * number of processors; the clock decides only which pages are not due yet or have expired.
 */
public final class MarkdownSite {
    private static final String BUNDLE = "org.coachlibre.site.markdown.messages";

    private final BuildRequest request;
    private final InstantSource clock;
    private final Findings findings = new Findings();
    private final AtomicInteger removedMarkup = new AtomicInteger();

    public MarkdownSite(BuildRequest request, InstantSource clock) {
        this.request = request;
        this.clock = clock;
    }

    /** The sentences of findings in a language. */
    public static Messages messages(Locale locale) {
        return new Messages(BUNDLE, locale);
    }

    /** Whether {@code url} can be the address of a site: http or https, a host, perhaps a path. */
    public static boolean isAddress(String url) {
        return SiteConfig.isAddress(url);
    }

    /**
     * Builds; what is wrong with single files is told in the result and the others are built all the same. Uses all processors.
     *
     * @throws IOException when the disk fails; a new folder is then not there, one of a former build has whole files only
     */
    public BuildResult build() throws IOException {
        Path source = request.source();
        if (!Files.isDirectory(source) || !Files.isReadable(source)) {
            return new Refused(Finding.of(Kind.NOT_A_FOLDER, source.toString(), ""));
        }
        Finding refusal = OutFolder.refusal(source, request.out());
        if (refusal != null) {
            return new Refused(refusal);
        }
        Optional<Theme> theme = theme();
        if (theme.isEmpty()) {
            String known =
                    String.join(", ", Themes.list().stream().map(Theme::id).toList());
            return new Refused(Finding.of(Kind.UNKNOWN_THEME, request.theme(), known));
        }
        Habit habit = Habit.of(source);
        SourceFolder folder = SourceFolder.read(source, habit, findings);
        if (folder.pages().isEmpty()) {
            List<Finding> found = findings.sorted();
            return new Refused(found.isEmpty() ? Finding.of(Kind.NO_PAGES, source.toString(), "") : found.getFirst());
        }
        return build(source, folder, theme.get());
    }

    private Optional<Theme> theme() {
        return request.theme().isEmpty()
                ? Optional.of(Themes.SAGE)
                : Themes.list().stream()
                        .filter(theme -> theme.id().equals(request.theme()))
                        .findFirst();
    }

    private BuildResult build(Path source, SourceFolder folder, Theme theme) throws IOException {
        SiteConfig config = SiteConfig.read(request, source, folder.habit(), findings);
        if (config.baseUrl().isEmpty()) {
            findings.add(Kind.NO_ADDRESS, "", "");
        }
        // Fonts and styles are read and hashed while the pages' heads are.
        CompletableFuture<SharedFiles> sharedFiles =
                CompletableFuture.supplyAsync(() -> sharedFiles(theme, config.title()));
        PageReader reader = new PageReader(config, folder.pages(), clock.instant(), findings);
        @Nullable
        MarkdownPage[] found = new @Nullable MarkdownPage[folder.pages().size()];
        IntStream.range(0, found.length)
                .parallel()
                .forEach(i -> found[i] = reader.read(folder.pages().get(i)));
        SharedFiles shared = sharedFiles.join();
        Messages words = messages(config.language().locale());
        SitePlan plan = new SitePlan(
                config,
                words,
                Arrays.stream(found).filter(Objects::nonNull).toList(),
                folder.others(),
                shared.files().stream().map(SiteFile::path).toList(),
                findings);
        OutFolder out = OutFolder.open(request.out(), plan.outputs(), findings);
        boolean isDone = false;
        try {
            write(plan, shared, words, out);
            int removed = out.finish(plan.outputs());
            isDone = true;
            return new Built(
                    plan.pages().size(),
                    plan.outputs().size(),
                    out.written(),
                    removed,
                    out.bytes(),
                    reader.drafts(),
                    removedMarkup.get(),
                    findings.sorted());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            if (!isDone) {
                out.abandon();
            }
        }
    }

    private void write(SitePlan plan, SharedFiles shared, Messages words, OutFolder out) throws IOException {
        PageWriter writer = new PageWriter(plan, shared, words);
        BodyRenderer bodies =
                new BodyRenderer(new LinkResolver(plan), plan.config().habit(), findings);
        Map<MarkdownPage, String> intros = new ConcurrentHashMap<>();
        List<MarkdownPage> pages = plan.pages();
        inParallel(pages.size(), i -> page(pages.get(i), plan, bodies, writer, intros, out));
        List<Part> parts = new ArrayList<>();
        Feeds feeds = new Feeds(plan, writer);
        for (Edition edition : plan.editions()) {
            for (Listing list : edition.lists()) {
                MarkdownPage page = list.intro();
                String intro = page == null ? "" : intros.getOrDefault(page, "");
                for (int i = 1; i <= list.pages(plan.config().pageSize()); i++) {
                    int number = i;
                    parts.add(() -> out.write(
                            SitePlan.fileOf(list.url(number)),
                            writer.listing(edition, list, number, number == 1 ? intro : "")));
                }
            }
            edition.indexes()
                    .forEach(index ->
                            parts.add(() -> out.write(SitePlan.fileOf(index.url()), writer.index(edition, index))));
            parts.add(() -> out.write(edition.prefix() + SitePlan.FEED, feeds.rss(edition)));
        }
        parts.add(() -> out.write(SitePlan.SITEMAP, feeds.sitemap()));
        if (plan.isGenerated(SitePlan.ROBOTS)) {
            parts.add(() -> out.write(SitePlan.ROBOTS, feeds.robots()));
        }
        if (plan.isGenerated(SitePlan.NOT_FOUND)) {
            parts.add(() -> out.write(SitePlan.NOT_FOUND, writer.notFound()));
        }
        plan.redirects().forEach(redirect -> parts.add(() -> out.write(redirect.path(), writer.redirect(redirect))));
        shared.files()
                .forEach(file ->
                        parts.add(() -> out.write(file.path(), file.bytes().get())));
        plan.copies().forEach(copy -> parts.add(() -> out.copy(copy.file(), copy.path())));
        inParallel(parts.size(), i -> parts.get(i).write());
    }

    private void page(
            MarkdownPage page,
            SitePlan plan,
            BodyRenderer bodies,
            PageWriter writer,
            Map<MarkdownPage, String> intros,
            OutFolder out)
            throws IOException {
        String text = page.takeText();
        if (text == null) {
            findings.add(Kind.NOT_TEXT, page.file().name(), "");
            return;
        }
        Body body = bodies.render(page, text);
        page.setSummary(body.summary());
        removedMarkup.addAndGet(body.removed());
        if (plan.isIntro(page)) {
            intros.put(page, body.html());
        } else {
            out.write(SitePlan.fileOf(page.url()), writer.single(page, body.html()));
        }
    }

    /** One file to write. */
    private interface Part {
        void write() throws IOException;
    }

    private interface Step {
        void run(int number) throws IOException;
    }

    private static void inParallel(int count, Step step) {
        IntStream.range(0, count).parallel().forEach(i -> {
            try {
                step.run(i);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static SharedFiles sharedFiles(Theme theme, String title) {
        String more = new String(SharedFiles.read("markdown/article.css"), StandardCharsets.UTF_8);
        return SharedFiles.of(theme, initial(title), more);
    }

    private static String initial(String title) {
        return title.isBlank()
                ? "·"
                : Character.toString(Character.toUpperCase(title.strip().codePointAt(0)));
    }
}
