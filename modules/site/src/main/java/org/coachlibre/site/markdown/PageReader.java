package org.coachlibre.site.markdown;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.coachlibre.core.Language;
import org.coachlibre.site.markdown.Finding.Kind;
import org.coachlibre.site.markdown.MarkdownPage.Head;
import org.jspecify.annotations.Nullable;

/** The first pass: reads front matter, title and address of one page. Safe for use by several threads. */
final class PageReader {
    /** So much text is kept between the passes, in characters; what comes later is read twice. */
    private static final long MOST_KEPT = 48L << 20;

    private final SiteConfig config;
    private final boolean hasLanguageFolders;
    private final Set<String> names;
    private final Instant now;
    private final Findings findings;
    private final AtomicInteger drafts = new AtomicInteger();
    private final AtomicLong kept = new AtomicLong();

    PageReader(SiteConfig config, List<SourceFile> files, Instant now, Findings findings) {
        this.config = config;
        this.hasLanguageFolders = hasLanguageFolders(files);
        this.names = files.stream().map(SourceFile::content).collect(Collectors.toSet());
        this.now = now;
        this.findings = findings;
    }

    int drafts() {
        return drafts.get();
    }

    /** Null when the file does not become a page; the reason is found or counted. */
    @Nullable
    MarkdownPage read(SourceFile file) {
        String text;
        try {
            text = Texts.read(file.path());
        } catch (IOException e) {
            findings.add(Kind.UNREADABLE, file.name(), "");
            return null;
        }
        if (text == null) {
            findings.add(Kind.NOT_TEXT, file.name(), "");
            return null;
        }
        try {
            FrontMatter matter = FrontMatter.of(text);
            MarkdownPage page = page(file, matter, text);
            if (page != null && kept.addAndGet(text.length()) < MOST_KEPT) {
                page.keep(text);
            }
            return page;
        } catch (BadFrontMatter e) {
            findings.add(Kind.FRONT_MATTER, file.name(), e.line(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable MarkdownPage page(SourceFile file, FrontMatter matter, String text) {
        Values values = matter.values();
        Place place = place(file);
        PageDate date = values.date("date");
        if (date == null) {
            date = values.date("publishdate");
        }
        if (date == null) {
            date = place.date;
        }
        if (isLeftOut(values, date)) {
            drafts.incrementAndGet();
            return null;
        }
        boolean isList = place.base.equals("_index");
        boolean isFolder = isList || isIndex(place);
        List<String> categories = values.list("categories", ",");
        for (String one : values.list("category", ",")) {
            if (!categories.contains(one)) {
                categories.add(one);
            }
        }
        String url = values.isFalse("permalink")
                ? null
                : new Permalinks(config).url(place, values, date, isFolder, categories);
        if (url == null) {
            drafts.incrementAndGet();
            return null;
        }
        if (place.language != config.language()) {
            url = place.language.code() + "/" + url;
        }
        List<String> tags = values.list("tags", config.habit() == Habit.JEKYLL ? "[,\\s]+" : ",");
        boolean isPost = tags.contains("post") || tags.contains("posts");
        tags.removeAll(List.of("post", "posts", "all", "nav"));
        String title = values.text("title");
        if (title.isEmpty()) {
            title = heading(text, matter.end());
        }
        if (title.isEmpty()) {
            title = MarkdownPage.words(isFolder ? folderName(place.folder) : place.base);
        }
        List<String> aliases = new ArrayList<>(values.list("aliases", ""));
        aliases.addAll(values.list("redirect_from", ""));
        aliases.addAll(values.list("alias", ""));
        Head head = new Head(
                title,
                values.has("description") ? values.text("description") : first(values, "summary", "excerpt"),
                date,
                values.number("weight"),
                tags,
                categories,
                aliases,
                isList || (isFolder && config.habit() != Habit.HUGO),
                isPost || date != null,
                values.has("menu") || values.has("menus") || values.has("eleventynavigation"));
        return new MarkdownPage(file, place.language, place.key, url, head, matter.end());
    }

    private static String first(Values values, String... names) {
        for (String name : names) {
            if (!values.text(name).isEmpty()) {
                return values.text(name);
            }
        }
        return "";
    }

    private boolean isLeftOut(Values values, @Nullable PageDate date) {
        if (values.isTrue("draft")
                || values.isFalse("published")
                || values.text("status").equals("draft")) {
            return true;
        }
        PageDate publish = values.date("publishdate");
        PageDate expiry = values.date("expirydate");
        boolean isEarly = publish != null
                ? publish.instant().isAfter(now)
                : date != null
                        && config.habit().waitsForDate()
                        && date.instant().isAfter(now);
        return isEarly || (expiry != null && !expiry.instant().isAfter(now));
    }

    /** A readme stands for its folder where nothing else does. */
    private boolean isIndex(Place place) {
        boolean isReadme = place.base.equalsIgnoreCase("readme") && config.habit() != Habit.HUGO;
        return place.base.equals("index")
                || (isReadme
                        && !names.contains(place.folder + "index.md")
                        && !names.contains(place.folder + "_index.md"));
    }

    private String folderName(String folder) {
        String plain = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        return plain.isEmpty() ? config.title() : plain.substring(plain.lastIndexOf('/') + 1);
    }

    /**
     * Where a file lies, without what its name says besides.
     *
     * @param folder without the language's folder, with a slash at the end unless empty
     * @param base the name without date, language and ending
     * @param date from the name of a post of Jekyll's
     * @param key folder and name, the same for translations
     */
    record Place(
            Language language,
            String folder,
            String base,
            @Nullable PageDate date,
            String key) {}

    private Place place(SourceFile file) {
        String name = file.content();
        Language language = config.language();
        if (hasLanguageFolders) {
            for (Language one : Language.values()) {
                if (name.startsWith(one.code() + "/")) {
                    language = one;
                    name = name.substring(3);
                    break;
                }
            }
        }
        String folder = SourceFile.folder(name);
        String base = name.substring(folder.length(), name.lastIndexOf('.'));
        for (Language one : Language.values()) {
            if (base.endsWith("." + one.code()) && base.length() > 3) {
                language = one;
                base = base.substring(0, base.length() - 3);
                break;
            }
        }
        String key = folder + base;
        PageDate date = null;
        boolean isPost = folder.startsWith("_posts/") || folder.contains("/_posts/");
        if ((isPost || config.habit() == Habit.ELEVENTY) && base.length() > 11 && base.charAt(10) == '-') {
            date = PageDate.parse(base.substring(0, 10));
            if (date != null) {
                base = base.substring(11);
            }
        }
        return new Place(language, folder, base, date, key);
    }

    /** The words of the first heading, ATX or underlined, outside code; empty when there is none. */
    static String heading(String text, int start) {
        String before = "";
        boolean isCode = false;
        int at = start;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end).strip();
            at = end < 0 ? text.length() : end + 1;
            if (line.startsWith("```") || line.startsWith("~~~")) {
                isCode = !isCode;
            } else if (!isCode && line.startsWith("#")) {
                int level = 1;
                while (level < line.length() && line.charAt(level) == '#') {
                    level++;
                }
                if (level <= 6 && level < line.length() && line.charAt(level) == ' ') {
                    return plain(line.substring(level));
                }
            } else if (!isCode && !before.isEmpty() && isUnderline(line)) {
                return plain(before);
            }
            before = line;
        }
        return "";
    }

    private static boolean isUnderline(String line) {
        return line.length() >= 2
                && (line.chars().allMatch(c -> c == '=') || line.chars().allMatch(c -> c == '-'));
    }

    private static String plain(String markup) {
        String text = markup.strip();
        while (text.endsWith("#")) {
            text = text.substring(0, text.length() - 1);
        }
        return BodyRenderer.plainText(text.strip());
    }

    /** Whether the folder holds the pages of each language in a folder of its own. */
    private static boolean hasLanguageFolders(List<SourceFile> files) {
        Set<String> seen = new HashSet<>();
        for (SourceFile file : files) {
            for (Language one : Language.values()) {
                if (file.content().startsWith(one.code() + "/")) {
                    seen.add(one.code());
                }
            }
        }
        return seen.size() == Language.values().length;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
