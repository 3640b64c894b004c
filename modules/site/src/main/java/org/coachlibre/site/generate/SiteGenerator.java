package org.coachlibre.site.generate;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.coachlibre.core.Language;
import org.coachlibre.site.Article;
import org.coachlibre.site.ArticlesBlock;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageId;
import org.coachlibre.site.PictureUse;
import org.coachlibre.site.Site;
import org.coachlibre.site.SiteBuild;
import org.coachlibre.site.SiteData;
import org.coachlibre.site.SiteFile;
import org.coachlibre.site.SuppliedBlock;
import org.coachlibre.site.render.Addresses;
import org.coachlibre.site.render.Drawings;
import org.coachlibre.site.render.Marks;
import org.coachlibre.site.render.PageRenderer;
import org.coachlibre.site.render.RenderedSite;
import org.coachlibre.site.theme.Themes;
import org.jspecify.annotations.Nullable;

/**
 * Builds the static site. The same input gives the same bytes, whatever the machine's language, zone or clock. A page is
 * written again only when something it shows changed since this generator wrote it last. Safe for use by several threads.
 */
public final class SiteGenerator {
    private record PageKey(PageId page, Language language) {}

    /** All that a page's bytes depend on besides the program itself. */
    private record PageInputs(Page page, KnownFrame frame, List<Optional<PictureKey>> pictures) {

        boolean isSame(PageInputs other) {
            return frame.number == other.frame.number && page.equals(other.page) && pictures.equals(other.pictures);
        }
    }

    private record PictureKey(String sha256, String path) {}

    /** What all pages share; equal frames give equal headers, footers and links. */
    private record Frame(Site withoutBlocks, SiteData data, String baseUrl, String style, String icon) {}

    /** Frames are large, and compared once a build: equal ones of two builds in a row have the same number. */
    private record KnownFrame(Frame frame, int number) {}

    private record Written(PageInputs inputs, SiteFile file) {}

    private final Drawings drawings = new Drawings();
    private final Map<PageKey, Written> written = new HashMap<>();
    private @Nullable KnownFrame lastFrame;
    private int rewritten;

    /**
     * The whole site as files.
     *
     * @param baseUrl where it will be found, without a slash at the end; empty when unknown: then there is no sitemap and no
     *     canonical address
     */
    public SiteBuild build(Site site, SiteData data, Pictures pictures, String baseUrl) {
        return build(site, data, pictures, baseUrl, FormerAddresses.NONE);
    }

    /** As {@link #build(Site, SiteData, Pictures, String)}; pages that moved leave a page that leads on. */
    public synchronized SiteBuild build(
            Site site, SiteData data, Pictures pictures, String baseUrl, FormerAddresses former) {
        SharedFiles shared = SharedFiles.of(Themes.get(site.themeId()), initial(data));
        RenderedSite rendered = rendered(site, data, pictures, baseUrl, shared);
        PageRenderer renderer = new PageRenderer(rendered);
        Addresses addresses = rendered.addresses();
        KnownFrame frame = known(new Frame(
                site.withPages(site.pages().stream()
                        .map(page -> page.withBlocks(List.of()))
                        .toList()),
                data,
                baseUrl,
                shared.style().path(),
                shared.icon().path()));
        TreeMap<String, SiteFile> files = new TreeMap<>();
        shared.files().forEach(file -> files.put(file.path(), file));
        Set<PageKey> alive = new HashSet<>();
        rewritten = 0;
        for (Language language : site.languages()) {
            for (Page page : site.pages()) {
                if (addresses.find(page.id(), language).isEmpty()) {
                    continue;
                }
                PageKey key = new PageKey(page.id(), language);
                alive.add(key);
                SiteFile file =
                        page(key, new PageInputs(page, frame, pictureKeys(page, pictures)), renderer, addresses);
                files.put(file.path(), file);
            }
        }
        written.keySet().retainAll(alive);
        tags(site).forEach((path, tagged) -> {
            PathLinks links = PathLinks.from(frame.frame.withoutBlocks, addresses, path);
            add(files, path + "index.html", renderer.tagged(tagged.tag, tagged.language, links));
        });
        former.moved(site).forEach((path, found) -> {
            PathLinks links = PathLinks.from(frame.frame.withoutBlocks, addresses, path);
            add(files, path + "index.html", renderer.moved(found.page(), found.language(), links));
        });
        photos(site, pictures).forEach(file -> files.put(file.path(), file));
        PathLinks fromRoot = PathLinks.fromRoot(site, addresses);
        add(files, "404.html", renderer.notFound(fromRoot));
        for (Language language : Language.values()) {
            add(files, "_coachlibre/shell." + language.code() + ".html", renderer.shell(language, fromRoot));
        }
        add(files, "robots.txt", SearchFiles.robots(baseUrl));
        if (!baseUrl.isEmpty()) {
            for (Language language : site.languages()) {
                if (!AtomFeed.articles(site, language).isEmpty()) {
                    add(files, addresses.feed(language), AtomFeed.write(site, data, addresses, baseUrl, language));
                }
            }
            add(files, "sitemap.xml", SearchFiles.sitemap(site, addresses, baseUrl));
        }
        return new SiteBuild(files);
    }

    private record Tagged(LocalText tag, Language language) {}

    /** The pages of tags by their addresses; two spellings with one address are one tag. */
    private static Map<String, Tagged> tags(Site site) {
        Addresses addresses = new Addresses(site);
        Map<String, Tagged> tags = new TreeMap<>();
        for (Language language : site.languages()) {
            for (Page page : site.articles()) {
                Article article = page.article();
                if (article != null && page.isIn(language)) {
                    article.tags()
                            .forEach(tag -> tags.putIfAbsent(
                                    addresses.tag(tag.in(language), language), new Tagged(tag, language)));
                }
            }
        }
        return tags;
    }

    private KnownFrame known(Frame frame) {
        KnownFrame last = lastFrame;
        if (last == null || !last.frame.equals(frame)) {
            last = new KnownFrame(frame, last == null ? 1 : last.number + 1);
            lastFrame = last;
        }
        return last;
    }

    /** How many pages the last build wrote anew: the others were as before. */
    public synchronized int rewritten() {
        return rewritten;
    }

    private SiteFile page(PageKey key, PageInputs inputs, PageRenderer renderer, Addresses addresses) {
        Written before = written.get(key);
        if (before != null && before.inputs.isSame(inputs) && isSelfContained(inputs.page)) {
            return before.file;
        }
        String address = addresses.find(key.page, key.language).orElseThrow();
        PathLinks links = PathLinks.from(inputs.frame.frame.withoutBlocks, addresses, address);
        byte[] bytes =
                renderer.page(inputs.page, key.language, links, Marks.NONE).getBytes(StandardCharsets.UTF_8);
        Page page = inputs.page;
        String own = page.title().in(key.language) + "\0" + page.description().in(key.language) + "\0"
                + renderer.content(page, key.language, links, Marks.BLOCKS);
        SiteFile file = new SiteFile(
                address + "index.html",
                Hashes.sha256(bytes),
                bytes.length,
                () -> bytes,
                Hashes.sha256(own.getBytes(StandardCharsets.UTF_8)),
                Optional.of(page.id()));
        written.put(key, new Written(inputs, file));
        rewritten++;
        return file;
    }

    /** What other rooms fill, and the pictures of articles elsewhere, may change without a word: such pages are written each time. */
    private static boolean isSelfContained(Page page) {
        return page.allBlocks().stream()
                .noneMatch(block -> block instanceof SuppliedBlock || block instanceof ArticlesBlock);
    }

    private RenderedSite rendered(Site site, SiteData data, Pictures pictures, String baseUrl, SharedFiles shared) {
        return new RenderedSite(
                site,
                data,
                pictures,
                drawings,
                new Addresses(site),
                baseUrl,
                shared.style().path(),
                shared.fonts().stream().map(SiteFile::path).toList(),
                shared.icon().path());
    }

    static String initial(SiteData data) {
        String name = data.practice().practiceName().strip();
        return name.isEmpty() ? "·" : Character.toString(Character.toUpperCase(name.codePointAt(0)));
    }

    private static List<Optional<PictureKey>> pictureKeys(Page page, Pictures pictures) {
        return photos(page)
                .map(sha256 -> pictures.find(sha256)
                        .map(file -> new PictureKey(sha256, file.largest().path())))
                .toList();
    }

    private static List<SiteFile> photos(Site site, Pictures pictures) {
        return site.pages().stream()
                .flatMap(SiteGenerator::photos)
                .flatMap(sha256 -> pictures.find(sha256).stream())
                .flatMap(picture -> picture.variants().stream())
                .map(pictures::file)
                .toList();
    }

    /** The coach's own pictures on a page, by their hashes. */
    private static Stream<String> photos(Page page) {
        Article article = page.article();
        return Stream.concat(
                        article == null ? Stream.empty() : Stream.of(article.picture()),
                        page.allBlocks().stream().flatMap(block -> block.pictures().stream()))
                .flatMap(use ->
                        use.source() instanceof PictureUse.Photo(String sha256) ? Stream.of(sha256) : Stream.empty());
    }

    private static void add(Map<String, SiteFile> files, String path, String content) {
        files.put(path, Hashes.file(path, content.getBytes(StandardCharsets.UTF_8)));
    }
}
