package org.coachlibre.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * Pages of about 300 words with front matter, two tags, a list, a quote and two links to other pages: the same ones on every
 * machine, laid out so that our program, Hugo and Eleventy read the same files.
 */
final class MarkdownCorpus {
    private static final String[] WORDS =
            ("coach session client goal garden morning slowly listen question practice team"
                            + " habit change quiet river path summit courage plan week month letter story value trust time energy"
                            + " rest focus clear simple honest kind small step light window circle")
                    .split(" ");

    private final Random random = new Random(7);
    private final int pages;

    MarkdownCorpus(int pages) {
        this.pages = pages;
    }

    /** Writes {@code hugo.toml}, a small theme of Hugo's and {@code content/posts/*.md} into a new folder. */
    void write(Path folder) throws IOException {
        Path posts = Files.createDirectories(folder.resolve("content/posts"));
        for (int i = 0; i < pages; i++) {
            Files.writeString(posts.resolve("page-" + i + ".md"), page(i));
        }
        Files.writeString(folder.resolve("hugo.toml"), """
                title = "Bench"
                baseURL = "https://bench.example/"
                languageCode = "en"
                paginate = 20
                rssLimit = 50
                enableRobotsTXT = true
                [taxonomies]
                tag = "tags"
                [outputs]
                home = ["HTML", "RSS"]
                section = ["HTML"]
                taxonomy = ["HTML"]
                term = ["HTML"]
                """);
        // The same markup as ours around the same content, so that both write about as many bytes.
        layout(folder, "_default/baseof.html", """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>{{ .Title }} &ndash; {{ site.Title }}</title>
                {{ with .Description }}<meta name="description" content="{{ . }}">{{ end }}
                <link rel="preload" as="font" type="font/woff2" href="/assets/fraunces.7f9d191d9993.woff2" crossorigin>
                <link rel="preload" as="font" type="font/woff2" href="/assets/figtree.4ba7d3d09669.woff2" crossorigin>
                <link rel="stylesheet" href="/assets/site.ede98a7c414b.css">
                <link rel="icon" type="image/svg+xml" href="/assets/icon.75c3c401565b.svg">
                <link rel="alternate" type="application/rss+xml" title="{{ site.Title }}" href="/index.xml">
                <meta name="color-scheme" content="light dark">
                <meta property="og:site_name" content="{{ site.Title }}">
                <meta property="og:locale" content="en_GB">
                <meta property="og:type" content="article">
                <meta property="og:title" content="{{ .Title }}">
                {{ with .Description }}<meta property="og:description" content="{{ . }}">{{ end }}
                <link rel="canonical" href="{{ .Permalink }}">
                <meta property="og:url" content="{{ .Permalink }}">
                </head>
                <body>
                <a class="cl-skip" href="#content">Skip to content</a>
                <header class="cl-header"><div class="cl-inner cl-header-row"><a class="cl-brand" href="/"><span class="cl-mark" aria-hidden="true"></span><span>{{ site.Title }}</span></a>
                <button class="cl-menu-button" type="button" popovertarget="menu"><span class="cl-menu-lines" aria-hidden="true"></span>Menu</button>
                <nav class="cl-menu" id="menu" popover aria-label="Main menu"><ul class="cl-list"><li><a href="/">Home</a></li>
                {{ range site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}
                </ul></nav></div></header>
                <main id="content">{{ block "main" . }}{{ end }}</main>
                <footer class="cl-footer"><div class="cl-inner cl-footer-grid"><div><p class="cl-footer-name">{{ site.Title }}</p></div>
                <nav aria-label="More of this site"><ul class="cl-list"><li><a href="/tags/">Tags</a></li>
                <li><a href="/index.xml" type="application/rss+xml">News feed (RSS)</a></li>
                </ul></nav></div></footer>
                </body>
                </html>
                """);
        layout(folder, "_default/single.html", """
                {{ define "main" }}<article><p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time></p>
                <h1>{{ .Title }}</h1><p>{{ .Description }}</p><div>{{ .Content }}</div>
                <ul>{{ range .Params.tags }}<li><a href="/tags/{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul>
                <nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
                {{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav></article>{{ end }}
                """);
        String list = """
                {{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Paginator.Pages }}<li><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
                <p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time></p><p>{{ .Description }}</p></li>{{ end }}</ul>
                <nav>{{ with .Paginator.Prev }}<a href="{{ .URL }}">Newer</a>{{ end }}{{ with .Paginator.Next }}<a href="{{ .URL }}">Older</a>{{ end }}</nav>{{ end }}
                """;
        layout(folder, "_default/list.html", list);
        layout(folder, "index.html", list.replace(".Paginator.Pages", "(.Paginate site.RegularPages).Pages"));
        layout(folder, "_default/terms.html", """
                {{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
                """);
        // The same rewriting of links to .md files that our program does.
        layout(folder, "_default/_markup/render-link.html", """
                <a href="{{ with .Page.GetPage .Destination }}{{ .RelPermalink }}{{ else }}{{ .Destination | safeURL }}{{ end }}">{{ .Text | safeHTML }}</a>""");
    }

    private static void layout(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve("layouts").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String page(int i) {
        StringBuilder text = new StringBuilder("---\ntitle: \"Page ")
                .append(i)
                .append(' ')
                .append(word())
                .append("\"\n");
        text.append(
                String.format(Locale.ROOT, "date: %d-%02d-%02dT08:00:00Z\n", 2015 + i % 10, 1 + i % 12, 1 + i % 28));
        text.append("tags: [\"").append(WORDS[i % 20]).append("\", \"").append(WORDS[(i * 7 + 1) % 20]);
        text.append("\"]\ndescription: \"About ")
                .append(word())
                .append(" and ")
                .append(word())
                .append(".\"\n---\n\n");
        paragraph(text, 60)
                .append("\n\n## ")
                .append(word())
                .append(" and ")
                .append(word())
                .append("\n\n");
        paragraph(text, 50)
                .append(" See [another page](page-")
                .append((i * 31 + 7) % pages)
                .append(".md) and **");
        paragraph(text, 4).append("**\n\n");
        for (int item = 0; item < 5; item++) {
            text.append("- ");
            paragraph(text, 10).append('\n');
        }
        paragraph(text.append('\n'), 60)
                .append(" Then [one more](page-")
                .append((i * 17 + 3) % pages)
                .append(".md).\n\n> ");
        paragraph(text, 20).append("\n\n");
        return paragraph(text, 50).append('\n').toString();
    }

    private StringBuilder paragraph(StringBuilder text, int words) {
        int start = text.length();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(word());
        }
        text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
        return text.append('.');
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
