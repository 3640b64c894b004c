package org.coachlibre.site.markdown;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.coachlibre.core.Language;
import org.coachlibre.site.markdown.Finding.Kind;

/**
 * What holds for the whole site: the request first, then the folder's own configuration.
 *
 * @param title the site's name
 * @param baseUrl without a slash at the end; empty when unknown
 * @param permalink of Jekyll's posts; empty when not set
 * @param permalinks Hugo's patterns by section
 * @param pageSize entries on one page of a list
 */
record SiteConfig(
        Habit habit,
        String title,
        String description,
        String baseUrl,
        Language language,
        String permalink,
        Values permalinks,
        int pageSize) {
    private static final int PAGE_SIZE = 20;

    static SiteConfig read(BuildRequest request, Path source, Habit habit, Findings findings) throws IOException {
        Values values = Values.NONE;
        List<String> names = habit.configuration(source);
        if (!names.isEmpty()) {
            values = values(source, names.getFirst(), findings);
        }
        String title = first(request.title(), values.text("title"), values.text("name"), folderName(source));
        String url = first(request.baseUrl(), values.text("baseurl").contains("://") ? values.text("baseurl") : "");
        if (url.isEmpty() && values.text("url").contains("://")) {
            url = values.text("url") + values.text("baseurl");
        }
        while (url.endsWith("/")) {
            url = url.substring(0, url.length() - 1);
        }
        String code = first(
                values.text("defaultcontentlanguage"),
                values.text("languagecode"),
                values.text("locale"),
                values.text("lang"),
                values.text("language"));
        Language language = request.language();
        if (language == null) {
            language = code.isEmpty() ? Language.ENGLISH : Language.ofCode(code.replace('_', '-'));
        }
        Values pages = values.inside("permalinks");
        return new SiteConfig(
                habit,
                title,
                first(values.text("description"), values.inside("params").text("description")),
                isAddress(url) ? url : "",
                language,
                values.text("permalink"),
                pages.has("page") ? pages.inside("page") : pages,
                pageSize(values));
    }

    private static int pageSize(Values values) {
        for (int asked : new int[] {values.inside("pagination").number("pagersize"), values.number("paginate")}) {
            if (asked > 0) {
                return Math.min(asked, 1000);
            }
        }
        return PAGE_SIZE;
    }

    /** Whether {@code url} can be the address of a site: http or https, a host, perhaps a path. */
    static boolean isAddress(String url) {
        return url.matches("https?://[^\\s/?#\"<>]+(/[^\\s?#\"<>]*)?");
    }

    /** The path of the site's address, without a slash at the end. */
    String basePath() {
        int slash = baseUrl.isEmpty() ? -1 : baseUrl.indexOf('/', baseUrl.indexOf("://") + 3);
        return slash < 0 ? "" : baseUrl.substring(slash);
    }

    private static Values values(Path source, String name, Findings findings) throws IOException {
        try {
            String text = Texts.read(source.resolve(name));
            if (text == null) {
                findings.add(Kind.NOT_TEXT, name, "");
                return Values.NONE;
            }
            if (name.endsWith(".toml")) {
                return FrontMatter.toml(text, 0);
            }
            if (name.endsWith(".json")) {
                return FrontMatter.json(text, 0);
            }
            Values yaml = FrontMatter.yaml(text, 0);
            return yaml == null ? Values.NONE : yaml;
        } catch (BadFrontMatter e) {
            findings.add(Kind.CONFIGURATION, name, e.line(), String.valueOf(e.getMessage()));
            return Values.NONE;
        }
    }

    private static String folderName(Path source) {
        Path name = source.toAbsolutePath().normalize().getFileName();
        return name == null ? "Site" : MarkdownPage.words(name.toString());
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text.strip();
            }
        }
        return "";
    }
}
