package org.coachlibre.site.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.coachlibre.site.markdown.BuildResult.Built;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders made for other generators keep their addresses and their meaning. */
class HabitsTest {
    @TempDir
    private Path temporary;

    private Folder folder;

    @BeforeEach
    void folder() {
        folder = new Folder(temporary);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: \"A: walk\"\ndate: 2024-01-02\ntags: [calm, 'long walk']\ndescription: Two words\n---\n",
                "---\ntitle: 'A: walk'\ndate: 2024-01-02T10:00:00+01:00\ntags:\n- calm\n- long walk\ndescription: >\n  Two\n  words\n---\n",
                "+++\ntitle = \"A: walk\"\ndate = 2024-01-02\ntags = [\"calm\", \"long walk\"]\ndescription = \"Two words\"\n+++\n",
                "+++\ntitle = 'A: walk'\ndate = 2024-01-02T10:00:00Z\ntags = [\n \"calm\",\n \"long walk\"]\ndescription = \"Two \\u0077ords\"\n[params]\nx = 1\n+++\n",
                "{\n\"title\": \"A: walk\", \"date\": \"2024-01-02\", \"tags\": [\"calm\", \"long walk\"], \"description\": \"Two words\"}\n"
            })
    void front_matter_means_the_same_in_every_language(String matter) throws IOException {
        folder.with("hugo.toml", "title = 'x'\n").with("content/posts/walk.md", matter + "\nBody.\n");

        Built built = folder.build();

        assertEquals(List.of(), built.findings());
        String page = folder.main("posts/walk/index.html");
        assertTrue(page.contains("<h1 class=\"cl-title\">A: walk</h1>"), page);
        assertTrue(page.contains("2 January 2024"), page);
        assertTrue(page.contains("<p class=\"cl-lead\">Two words</p>"), page);
        assertTrue(page.contains("href=\"../../tags/long-walk/\">long walk</a>"), page);
        assertTrue(folder.has("tags/calm/index.html"));
        assertTrue(folder.page("feed.xml").contains("<pubDate>Tue, 02 Jan 2024 "));
    }

    @Test
    void hugo() throws IOException {
        folder.with("hugo.toml", "baseURL = 'https://x.example/'\n[permalinks]\nnotes = '/:year/:slug/'\n")
                .with("content/_index.md", "---\ntitle: Welcome\n---\nHello **you**.\n")
                .with("content/about.md", "---\ntitle: About\nweight: 1\naliases: [/old/about.html, /me/]\n---\nMe.\n")
                .with("content/posts/_index.md", "---\ntitle: All posts\n---\nIntro.\n")
                .with(
                        "content/posts/trip/index.md",
                        "---\ntitle: Trip\ndate: 2025-01-01\n---\n![A hill](hill.png) {{< youtube x >}} [me]({{< ref \"about.md\" >}})\n")
                .with("content/posts/trip/hill.png", "png")
                .with("content/posts/draft.md", "---\ntitle: D\ndraft: true\n---\n")
                .with("content/posts/later.md", "---\ntitle: L\ndate: 2030-01-01\n---\n")
                .with("content/posts/gone.md", "---\ntitle: G\nexpiryDate: 2020-01-01\n---\n")
                .with("content/posts/other.md", "---\ntitle: O\ndate: 2024-03-01\nslug: another-one\n---\n")
                .with("content/posts/own.md", "---\ntitle: W\ndate: 2024-02-01\nurl: /special/place.html\n---\n")
                .with("content/notes/small.md", "---\ntitle: S\ndate: 2023-02-01\n---\n")
                .with("static/favicon.ico", "icon")
                .with("layouts/index.html", "{{ template }}");

        Built built = folder.build();

        assertEquals(List.of(Finding.Kind.TEMPLATE_CODE), Folder.kinds(built));
        assertEquals(3, built.drafts());
        assertTrue(folder.main("index.html").contains("Hello <strong>you</strong>."));
        assertTrue(folder.main("index.html").contains("<h1 class=\"cl-title\">Welcome</h1>"));
        assertTrue(folder.main("posts/index.html").contains("All posts"));
        String trip = folder.main("posts/trip/index.html");
        assertTrue(trip.contains("<img src=\"../../posts/trip/hill.png\" alt=\"A hill\" />"), trip);
        assertTrue(trip.contains("<a href=\"../../about/\">me</a>"), trip);
        assertFalse(trip.contains("youtube"));
        assertTrue(folder.has("posts/another-one/index.html"));
        assertTrue(folder.has("special/place.html"));
        assertTrue(folder.has("2023/small/index.html"));
        assertTrue(folder.has("favicon.ico"));
        assertFalse(folder.has("layouts"));
        assertTrue(folder.page("old/about.html").contains("content=\"0; url=../about/\""));
        assertTrue(folder.page("me/index.html").contains("https://claire.example/about/"));
        assertTrue(folder.page("index.html").contains("<a href=\"about/\">About</a>"));
    }

    @Test
    void jekyll() throws IOException {
        folder.with("_config.yml", "title: Blog\nurl: https://x.example\npermalink: /:categories/:year/:title/\n")
                .with(
                        "_posts/2024-01-02-first-steps.md",
                        "---\nlayout: post\ncategories: [Life]\ntags: one two\n---\n# First\n\n{% raw %}{{ kept }}{% endraw %} {{ page.gone }} [next]({% post_url 2024-01-03-second %})\n")
                .with(
                        "_posts/2024-01-03-second.md",
                        "---\ntitle: Second\n---\n{% highlight ruby %}\nputs 1\n{% endhighlight %}\n")
                .with("_posts/2024-01-04-hidden.md", "---\ntitle: Hidden\npublished: false\n---\n")
                .with("_drafts/idea.md", "---\ntitle: Idea\n---\n")
                .with("_layouts/post.html", "x")
                .with("index.html", "---\n---\n{% for p in site.posts %}")
                .with("about.md", "---\ntitle: About\npermalink: /about-me/\n---\nMe.\n")
                .with("assets/me.jpg", "jpg");

        Built built = folder.build();

        assertEquals(List.of(Finding.Kind.TEMPLATE_CODE, Finding.Kind.TEMPLATE_FILE), Folder.kinds(built));
        assertEquals(8, built.findings().getFirst().line());
        String first = folder.main("life/2024/first-steps/index.html");
        assertTrue(first.contains("{{ kept }}  <a href=\"../../../2024/second/\">next</a>"), first);
        assertTrue(folder.main("2024/second/index.html").contains("<pre><code class=\"language-ruby\">puts 1\n"));
        assertTrue(folder.has("tags/two/index.html"));
        assertTrue(folder.has("categories/life/index.html"));
        assertTrue(folder.has("about-me/index.html"));
        assertTrue(folder.has("assets/me.jpg"));
        assertFalse(
                folder.files().keySet().stream().anyMatch(name -> name.contains("idea") || name.contains("hidden")));
    }

    @Test
    void eleventy() throws IOException {
        folder.with(".eleventy.js", "x")
                .with(
                        "blog/one.md",
                        "---\ntitle: One\ndate: 2024-01-02\ntags: [post, quiet]\npermalink: /one-of/\n---\nText {% if x %}in{% endif %}\n")
                .with("blog/two.md", "---\ntitle: Two\ntags: post\npermalink: false\n---\n")
                .with("_includes/base.njk", "x")
                .with("node_modules/x/readme.md", "x");

        Built built = folder.build();

        assertEquals(1, built.pages());
        assertTrue(folder.main("one-of/index.html").contains("<p>Text in</p>"));
        assertTrue(folder.has("tags/quiet/index.html"));
        assertFalse(folder.has("tags/post"));
    }

    @Test
    void a_plain_folder() throws IOException {
        folder.with("README.md", "# My notes\n\nAll of them.\n")
                .with("Été à Nice.md", "Sans titre.\n")
                .with(
                        "ideas/one.md",
                        "Idea one\n========\n\nSee [home](../README.md), [that](<../Été à Nice.md#x>) and [gone](missing.md).\n");

        Built built = folder.build();

        assertEquals(List.of(Finding.Kind.BROKEN_LINK), Folder.kinds(built));
        assertEquals("missing.md", built.findings().getFirst().detail());
        assertEquals(4, built.findings().getFirst().line());
        String home = folder.main("index.html");
        assertTrue(home.contains("<h1 class=\"cl-title\">My notes</h1>"), home);
        assertEquals(home.indexOf("My notes"), home.lastIndexOf("My notes"));
        assertTrue(folder.main("ete-a-nice/index.html").contains("<h1 class=\"cl-title\">Été à Nice</h1>"));
        String idea = folder.main("ideas/one/index.html");
        assertTrue(idea.contains("<a href=\"../../\">home</a>"), idea);
        assertTrue(idea.contains("<a href=\"../../ete-a-nice/#x\">that</a>"), idea);
        assertTrue(idea.contains("<h1 class=\"cl-title\">Idea one</h1>"), idea);
    }

    @Test
    void two_languages_side_by_side_or_in_folders() throws IOException {
        folder.with("walk.fr.md", "# Marche\n\n[suite](next.md)\n")
                .with("walk.en.md", "# Walk\n")
                .with("next.fr.md", "# Suite\n")
                .with("next.en.md", "# Next\n");

        folder.build();

        String french = folder.page("fr/walk/index.html");
        assertTrue(french.contains("<html lang=\"fr\">"));
        assertTrue(french.contains("hreflang=\"en\" href=\"https://claire.example/walk/\""), french);
        assertTrue(french.contains("<a href=\"../../fr/next/\">suite</a>"), french);
        assertTrue(folder.page("walk/index.html").contains("hreflang=\"fr\" href=\"https://claire.example/fr/walk/\""));
        assertTrue(folder.has("fr/index.html"));
        assertTrue(folder.has("fr/feed.xml"));
        assertTrue(folder.page("sitemap.xml").contains("hreflang=\"fr\""));

        Folder other = new Folder(temporary.resolve("other"));
        other.language = org.coachlibre.core.Language.FRENCH;
        other.with("content/fr/a.md", "# Un\n").with("content/en/a.md", "# One\n");
        other.build();
        assertTrue(other.page("a/index.html").contains("hreflang=\"en\" href=\"https://claire.example/en/a/\""));
    }

    @Test
    void lists_are_paged_and_the_newest_comes_first() throws IOException {
        folder.with("hugo.yaml", "pagination:\n  pagerSize: 2\n");
        for (int i = 1; i <= 5; i++) {
            folder.with(
                    "content/posts/p" + i + ".md",
                    "---\ntitle: Post " + i + "\ndate: 2024-01-0" + i + "\ntags: [t]\n---\nx\n");
        }

        folder.build();

        String home = folder.main("index.html");
        assertTrue(home.indexOf("Post 5") < home.indexOf("Post 4"), home);
        assertFalse(home.contains("Post 3"));
        assertTrue(home.contains("href=\"page/2/\""), home);
        assertTrue(folder.main("page/3/index.html").contains("Post 1"));
        assertTrue(folder.has("tags/t/page/3/index.html"));
        assertFalse(folder.has("page/4/index.html"));
        String middle = folder.main("posts/p3/index.html");
        assertTrue(middle.contains("<a rel=\"prev\" href=\"../../posts/p2/\">"), middle);
        assertTrue(middle.contains("<a rel=\"next\" href=\"../../posts/p4/\">"), middle);
    }
}
