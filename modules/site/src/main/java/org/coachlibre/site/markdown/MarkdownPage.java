package org.coachlibre.site.markdown;

import java.io.IOException;
import java.util.List;
import org.coachlibre.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * A page as its file tells it before it is parsed. Only {@link #summary()} is set later, by the one thread that renders it.
 */
final class MarkdownPage {
    private final SourceFile file;
    private final Language language;
    private final String key;
    private final String url;
    private final Head head;
    private final int bodyStart;
    private @Nullable String text;
    private String summary = "";

    /**
     * What the front matter says, in one set of names.
     *
     * @param description empty when there is none
     * @param weight 0 when there is none
     * @param isList whether the page stands for its folder
     * @param isPost whether it belongs in the stream of news
     */
    record Head(
            String title,
            String description,
            @Nullable PageDate date,
            int weight,
            List<String> tags,
            List<String> categories,
            List<String> aliases,
            boolean isList,
            boolean isPost,
            boolean inMenu) {}

    /**
     * @param key the same for a page and its translations
     * @param url as seen from the top of the site: {@code posts/name/}; empty for the home page
     * @param bodyStart where the body starts in the text
     */
    MarkdownPage(SourceFile file, Language language, String key, String url, Head head, int bodyStart) {
        this.file = file;
        this.language = language;
        this.key = key;
        this.url = url;
        this.head = head;
        this.bodyStart = bodyStart;
    }

    SourceFile file() {
        return file;
    }

    Language language() {
        return language;
    }

    String key() {
        return key;
    }

    String url() {
        return url;
    }

    Head head() {
        return head;
    }

    String title() {
        return head.title();
    }

    /** Two lines about the page: its description, else how it starts. */
    String summary() {
        return head.description().isEmpty() ? summary : head.description();
    }

    void setSummary(String start) {
        summary = start;
    }

    /** Keeps the text for {@link #takeText()}, so that the file is read once only. */
    void keep(String wholeText) {
        text = wholeText;
    }

    /** The whole text, which is then no longer kept; null when the file is no text any more. */
    @Nullable
    String takeText() throws IOException {
        String kept = text;
        text = null;
        return kept == null ? Texts.read(file.path()) : kept;
    }

    /** Where the body starts in {@link #takeText()}. */
    int bodyStart() {
        return bodyStart;
    }

    /** A title from a name: {@code my-first-post} is "My first post". */
    static String words(String name) {
        String words = name.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
