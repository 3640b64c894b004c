package org.coachlibre.site.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;
import org.coachlibre.site.markdown.Edition.Listing;
import org.coachlibre.site.markdown.Edition.MenuItem;
import org.coachlibre.site.markdown.Edition.TermIndex;
import org.coachlibre.site.markdown.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** What the site will consist of: every address is given out here, once, before the first page is rendered. */
final class SitePlan {
    static final String ROBOTS = "robots.txt";
    static final String NOT_FOUND = "404.html";
    static final String SITEMAP = "sitemap.xml";
    static final String FEED = "feed.xml";

    private static final int MENU_SIZE = 7;
    /**
     * A file that is copied as it is.
     *
     * @param path as seen from the top of the site
     */
    record Copy(SourceFile file, String path) {}

    /**
     * An old address.
     *
     * @param path of the file
     * @param target the page that stands there now
     */
    record Redirect(String path, MarkdownPage target) {}

    /** A post's neighbours in time. */
    record Neighbours(
            @Nullable MarkdownPage newer, @Nullable MarkdownPage older) {}

    private final SiteConfig config;
    private final Messages words;
    private final Findings findings;
    private final List<MarkdownPage> pages = new ArrayList<>();
    private final List<Copy> copies = new ArrayList<>();
    private final List<Redirect> redirects = new ArrayList<>();
    private final List<Edition> editions = new ArrayList<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> outputs = new HashSet<>();
    private final Map<String, MarkdownPage> bySource = new HashMap<>();
    private final Map<String, Copy> copiesBySource = new HashMap<>();
    private final Map<String, Map<Language, MarkdownPage>> byKey = new HashMap<>();
    private final Map<MarkdownPage, Neighbours> neighbours = new HashMap<>();
    private final Set<String> generated = new HashSet<>();
    private final Set<MarkdownPage> intros = new HashSet<>();

    SitePlan(
            SiteConfig config,
            Messages words,
            Collection<MarkdownPage> found,
            List<SourceFile> others,
            Collection<String> fixed,
            Findings findings) {
        this.config = config;
        this.words = words;
        this.findings = findings;
        fixed.forEach(path -> claim(path, ""));
        claim(SITEMAP, "");
        claim(FEED, "");
        found.forEach(this::place);
        others.forEach(this::copy);
        plan();
        for (MarkdownPage page : pages) {
            page.head().aliases().forEach(alias -> redirect(page, alias));
        }
        for (String path : List.of(ROBOTS, NOT_FOUND)) {
            if (claim(path, "")) {
                generated.add(path);
            }
        }
    }

    SiteConfig config() {
        return config;
    }

    List<MarkdownPage> pages() {
        return pages;
    }

    List<Copy> copies() {
        return copies;
    }

    List<Redirect> redirects() {
        return redirects;
    }

    List<Edition> editions() {
        return editions;
    }

    /** Every file of the site, as seen from its top. */
    Set<String> outputs() {
        return outputs;
    }

    /** Whether {@link #ROBOTS} or {@link #NOT_FOUND} is ours to write: the folder may hold its own. */
    boolean isGenerated(String path) {
        return generated.contains(path);
    }

    /** Whether the page stands above a list instead of alone. */
    boolean isIntro(MarkdownPage page) {
        return intros.contains(page);
    }

    Neighbours neighbours(MarkdownPage page) {
        return neighbours.getOrDefault(page, new Neighbours(null, null));
    }

    /** The page and its translations; just the page when there are none. */
    Collection<MarkdownPage> translations(MarkdownPage page) {
        Map<Language, MarkdownPage> all = byKey.get(page.key());
        return all == null ? List.of(page) : all.values();
    }

    Edition edition(Language language) {
        return editions.stream()
                .filter(edition -> edition.language() == language)
                .findFirst()
                .orElseGet(editions::getFirst);
    }

    /** A page by its file, as seen from where addresses start; also without the ending, and in the asking page's language. */
    Optional<MarkdownPage> findPage(String source, Language language) {
        MarkdownPage page = bySource.get(source);
        if (page != null) {
            return Optional.of(page);
        }
        String key = SourceFile.isMarkdown(source) ? source.substring(0, source.lastIndexOf('.')) : source;
        String folder = key.isEmpty() || key.endsWith("/") ? key : key + "/";
        for (String one : new String[] {key, folder + "_index", folder + "index", folder + "README"}) {
            Map<Language, MarkdownPage> same = byKey.get(one);
            if (same != null) {
                MarkdownPage own = same.get(language);
                return Optional.of(own == null ? same.values().iterator().next() : own);
            }
        }
        return Optional.empty();
    }

    Optional<Copy> findCopy(String source) {
        return Optional.ofNullable(copiesBySource.get(source));
    }

    /** The file behind an address: {@code posts/} is {@code posts/index.html}. */
    static String fileOf(String url) {
        return url.isEmpty() || url.endsWith("/") ? url + "index.html" : url;
    }

    private boolean claim(String path, String owner) {
        String before = owners.putIfAbsent(path.toLowerCase(java.util.Locale.ROOT), owner);
        if (before == null) {
            outputs.add(path);
        }
        return before == null;
    }

    private boolean isFree(String url) {
        return !owners.containsKey(fileOf(url).toLowerCase(java.util.Locale.ROOT));
    }

    private void duplicate(String file, String path) {
        String owner = owners.getOrDefault(path.toLowerCase(java.util.Locale.ROOT), "");
        findings.add(Kind.DUPLICATE, file, "/" + path.replace("index.html", "") + " (" + owner + ")");
    }

    private void place(MarkdownPage page) {
        String path = fileOf(page.url());
        if (!claim(path, page.file().name())) {
            duplicate(page.file().name(), path);
            return;
        }
        pages.add(page);
        bySource.put(page.file().content(), page);
        byKey.computeIfAbsent(page.key(), key -> new EnumMap<>(Language.class)).putIfAbsent(page.language(), page);
    }

    private void copy(SourceFile file) {
        Copy copy = new Copy(file, file.content());
        if (isTemplate(file) || copy.path().equals(SITEMAP) || copy.path().equals(FEED)) {
            findings.add(Kind.TEMPLATE_FILE, file.name(), "");
        } else if (claim(copy.path(), file.name())) {
            copies.add(copy);
            copiesBySource.put(file.content(), copy);
        } else {
            duplicate(file.name(), copy.path());
        }
    }

    /** Whether the other generator would have filled the file in, which only it can. */
    private boolean isTemplate(SourceFile file) {
        String name = file.content();
        boolean isText = name.endsWith(".html")
                || name.endsWith(".xml")
                || name.endsWith(".txt")
                || name.endsWith(".css")
                || name.endsWith(".js")
                || name.endsWith(".json");
        if (!isText || config.habit() == Habit.PLAIN || config.habit() == Habit.HUGO) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == '-' && start[1] == '-' && start[2] == '-' && start[3] <= ' ';
        } catch (IOException e) {
            findings.add(Kind.UNREADABLE, file.name(), "");
            return true;
        }
    }

    private void redirect(MarkdownPage page, String alias) {
        String folder = page.url().endsWith("/")
                ? page.url().substring(0, page.url().lastIndexOf('/', page.url().length() - 2) + 1)
                : "";
        String url = Segments.written(alias.startsWith("/") || alias.contains("://") ? alias : folder + alias);
        if (fileOf(url).equals(fileOf(page.url()))) {
            return;
        }
        if (claim(fileOf(url), page.file().name())) {
            redirects.add(new Redirect(fileOf(url), page));
        } else {
            duplicate(page.file().name(), fileOf(url));
        }
    }

    private void plan() {
        Map<Language, List<MarkdownPage>> byLanguage = new EnumMap<>(Language.class);
        for (MarkdownPage page : pages) {
            byLanguage
                    .computeIfAbsent(page.language(), one -> new ArrayList<>())
                    .add(page);
        }
        byLanguage.computeIfAbsent(config.language(), one -> new ArrayList<>());
        editions.add(edition(config.language(), byLanguage.getOrDefault(config.language(), List.of())));
        byLanguage.forEach((language, own) -> {
            if (language != config.language()) {
                editions.add(edition(language, own));
            }
        });
    }

    private Edition edition(Language language, List<MarkdownPage> own) {
        String prefix = language == config.language() ? "" : language.code() + "/";
        Messages texts = words.in(language.locale());
        claim(prefix + FEED, "");
        List<Listing> lists = new ArrayList<>();
        MarkdownPage home = null;
        for (MarkdownPage page : own) {
            if (page.url().equals(prefix)) {
                home = page;
            }
        }
        List<MarkdownPage> news = news(own, home);
        Listing first = new Listing(prefix, home == null ? config.title() : home.title(), home, "", news);
        add(first, lists);
        List<Listing> sections = sections(own, prefix);
        sections.forEach(section -> add(section, lists));
        List<TermIndex> indexes = new ArrayList<>();
        terms(own, prefix + "tags/", "tags", texts, page -> page.head().tags(), lists, indexes);
        terms(
                own,
                prefix + "categories/",
                "categories",
                texts,
                page -> page.head().categories(),
                lists,
                indexes);
        return new Edition(language, prefix, home, news, menu(own, sections, prefix), lists, indexes);
    }

    private List<MarkdownPage> news(List<MarkdownPage> own, @Nullable MarkdownPage home) {
        List<MarkdownPage> news = new ArrayList<>();
        for (MarkdownPage page : own) {
            if (page.head().isPost() && !page.head().isList() && page != home) {
                news.add(page);
            }
        }
        if (news.isEmpty()) {
            own.stream().filter(page -> page != home && !page.head().isList()).forEach(news::add);
        }
        news.sort(SitePlan::newestFirst);
        for (int i = 0; i < news.size(); i++) {
            neighbours.put(
                    news.get(i),
                    new Neighbours(i == 0 ? null : news.get(i - 1), i + 1 == news.size() ? null : news.get(i + 1)));
        }
        return news;
    }

    /** Gives a list its addresses, unless a page that is not its intro has them already. */
    private boolean add(Listing list, List<Listing> lists) {
        if (list.intro() == null && !claim(fileOf(list.url()), "")) {
            return false;
        }
        if (list.intro() != null) {
            intros.add(list.intro());
        }
        for (int i = 2; i <= list.pages(config.pageSize()); i++) {
            claim(fileOf(list.url(i)), list.url());
        }
        lists.add(list);
        return true;
    }

    private List<Listing> sections(List<MarkdownPage> own, String prefix) {
        Map<String, List<MarkdownPage>> inside = new TreeMap<>();
        Map<String, MarkdownPage> intro = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (MarkdownPage page : own) {
            String key = page.key();
            String folder = SourceFile.folder(key);
            boolean isBundle = key.endsWith("/index") && !page.head().isList();
            if (isBundle) {
                folder = SourceFile.folder(folder.substring(0, folder.length() - 1));
            }
            if (folder.isEmpty() || folder.startsWith("_posts/") || folder.contains("/_posts/")) {
                continue;
            }
            String url = prefix + Segments.path(folder);
            if (page.head().isList()) {
                if (!page.url().equals(prefix)) {
                    intro.put(page.url(), page);
                    inside.computeIfAbsent(page.url(), one -> new ArrayList<>());
                }
                continue;
            }
            names.putIfAbsent(url, folder.substring(0, folder.length() - 1));
            inside.computeIfAbsent(url, one -> new ArrayList<>()).add(page);
            int slash = folder.indexOf('/');
            String top = prefix + Segments.path(folder.substring(0, slash + 1));
            if (!top.equals(url)) {
                names.putIfAbsent(top, folder.substring(0, slash));
                inside.computeIfAbsent(top, one -> new ArrayList<>()).add(page);
            }
        }
        List<Listing> sections = new ArrayList<>();
        inside.forEach((url, entries) -> {
            MarkdownPage page = intro.get(url);
            if (page == null && !isFree(url)) {
                return;
            }
            entries.sort(SitePlan::newestFirst);
            String name = names.getOrDefault(url, url);
            String title = page == null ? MarkdownPage.words(name.substring(name.lastIndexOf('/') + 1)) : page.title();
            sections.add(new Listing(url, title, page, "", entries));
        });
        return sections;
    }

    private void terms(
            List<MarkdownPage> own,
            String url,
            String label,
            Messages texts,
            Function<MarkdownPage, List<String>> of,
            List<Listing> lists,
            List<TermIndex> indexes) {
        Map<String, String> names = new TreeMap<>();
        Map<String, List<MarkdownPage>> inside = new HashMap<>();
        for (MarkdownPage page : own) {
            for (String term : of.apply(page)) {
                String slug = Segments.of(term);
                names.putIfAbsent(slug, term);
                List<MarkdownPage> entries = inside.computeIfAbsent(slug, one -> new ArrayList<>());
                if (entries.isEmpty() || entries.getLast() != page) {
                    entries.add(page);
                }
            }
        }
        List<Listing> terms = new ArrayList<>();
        names.forEach((slug, name) -> {
            List<MarkdownPage> entries = inside.getOrDefault(slug, List.of());
            entries.sort(SitePlan::newestFirst);
            Listing list = new Listing(url + slug + "/", name, null, label, entries);
            if (add(list, lists)) {
                terms.add(list);
            }
        });
        if (!terms.isEmpty() && claim(fileOf(url), texts.text(label))) {
            indexes.add(new TermIndex(url, label, terms));
        }
    }

    private List<MenuItem> menu(List<MarkdownPage> own, List<Listing> sections, String prefix) {
        Map<String, MenuItem> items = new LinkedHashMap<>();
        for (MarkdownPage page : own) {
            if (page.head().inMenu() && !page.url().equals(prefix)) {
                items.put(page.url(), item(page));
            }
        }
        if (items.isEmpty()) {
            for (Listing section : sections) {
                boolean isTop = section.url().indexOf('/', prefix.length())
                        == section.url().length() - 1;
                if (isTop) {
                    int weight =
                            section.intro() == null ? 0 : section.intro().head().weight();
                    items.put(section.url(), new MenuItem(section.title(), section.url(), weight));
                }
            }
            List<MarkdownPage> plain = own.stream()
                    .filter(page -> page.head().date() == null && !page.key().contains("/"))
                    .filter(page -> !page.head().isList() && !page.url().equals(prefix))
                    .toList();
            if (plain.size() <= MENU_SIZE) {
                plain.forEach(page -> items.putIfAbsent(page.url(), item(page)));
            }
        }
        return items.values().stream()
                .sorted(SitePlan::inMenuOrder)
                .limit(MENU_SIZE)
                .toList();
    }

    // The orders are plain methods: chains of Comparator are linked anew in every process, which takes as long as fifty
    // pages.

    private static int newestFirst(MarkdownPage one, MarkdownPage other) {
        PageDate date = one.head().date();
        PageDate otherDate = other.head().date();
        int order = Boolean.compare(date == null, otherDate == null);
        if (order == 0 && date != null && otherDate != null) {
            order = otherDate.compareTo(date);
        }
        if (order == 0) {
            order = byWeight(one.head().weight(), one.title(), other.head().weight(), other.title());
        }
        return order == 0 ? one.url().compareTo(other.url()) : order;
    }

    private static int inMenuOrder(MenuItem one, MenuItem other) {
        return byWeight(one.weight(), one.title(), other.weight(), other.title());
    }

    private static int byWeight(int weight, String title, int otherWeight, String otherTitle) {
        int order = Integer.compare(
                weight == 0 ? Integer.MAX_VALUE : weight, otherWeight == 0 ? Integer.MAX_VALUE : otherWeight);
        return order == 0 ? title.compareTo(otherTitle) : order;
    }

    private static MenuItem item(MarkdownPage page) {
        return new MenuItem(page.title(), page.url(), page.head().weight());
    }
}
