package org.coachlibre.site.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile.CoachingKind;
import org.coachlibre.site.HtmlBlock;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.Page;
import org.coachlibre.site.SampleBlocks;
import org.coachlibre.site.Samples;
import org.coachlibre.site.Site;
import org.coachlibre.site.SiteBuild;
import org.coachlibre.site.Tone;
import org.coachlibre.site.generate.Pictures;
import org.coachlibre.site.generate.SiteGenerator;
import org.coachlibre.testkit.browser.HtmlValidity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignMarkupTest {
    private static String document(String markup) {
        Page page = SampleBlocks.page().withBlocks(List.of(new HtmlBlock("h", Tone.PLAIN, LocalText.same(markup))));
        Site site = Samples.site(CoachingKind.LIFE, Language.FRENCH).withPages(List.of(page));
        SiteBuild build =
                new SiteGenerator().build(site, Samples.data(CoachingKind.LIFE, Language.FRENCH), Pictures.NONE, "");
        return new String(build.files().get("tous-les-blocs/index.html").bytes().get(), StandardCharsets.UTF_8);
    }

    private static String written(String markup) {
        Element text = Jsoup.parse(document(markup)).expectFirst("main .cl-text");
        text.ownerDocument().outputSettings().prettyPrint(false);
        return text.html().replace("\n", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<p>Plain <b>bold</b></p>~<p>Plain <b>bold</b></p>",
                "<script>alert(1)</script>after~after",
                "<p onclick='x()' style='color:red'>a</p>~<p>a</p>",
                "<a href='javascript:x()'>a</a>~a",
                "<a href='https://example.org/?a=1&b=2'>a</a>~<a href=\"https://example.org/?a=1&amp;b=2\">a</a>",
                "<a href='book'>a</a>~<a href=\"/fr/book\">a</a>",
                "<a href='../old/page.html'>a</a>~a",
                "<iframe src='https://example.org'></iframe><form><input name=q><button>go</button></form>~go",
                "<img src='https://example.org/a.png' alt='A cat'>~<a href=\"https://example.org/a.png\">A cat</a>",
                "<img src='a.png' alt='A cat'>~A cat",
                "<h1>a</h1><h4>b</h4><h2>c</h2><h6>d</h6>~<h2>a</h2><h3>b</h3><h3>c</h3><h4>d</h4>",
                "<ul><p>a</p>b<li>c</ul>~<ul><li><p>a</p></li><li>b</li><li>c</li></ul>",
                "<li>a</li>~a",
                "<details><p>a</p></details>~<p>a</p>",
                "<section><p>a</p></section>~<div><p>a</p></div>",
                "<b><p>a</p><p>b</p></b>~<b> a b</b>",
                "<p lang=xx-bad dir=up class='a \"b'>a</p>~<p class=\"a b\">a</p>",
                "<svg onload=x()><script>1</script></svg><math><mi>a</mi></math>~a",
            })
    void onlyWhatIsHarmlessStays(String typed, String kept) {
        assertEquals(kept, written(typed));
    }

    @Test
    void rowsOfATableAreOfOneLength() {
        Element table = Jsoup.parse(
                        written(
                                "<table><caption>C</caption><thead><tr><th>A<th></thead><tr><th>r<td colspan=9>1<td>2<td>3</table>"))
                .expectFirst("table");
        assertEquals(
                List.of(4, 4),
                table.select("tr").stream().map(Element::childrenSize).toList());
        assertEquals("col", table.select("th").first().attr("scope"));
        assertEquals("row", table.select("th").last().attr("scope"));
        assertTrue(table.select("[colspan]").isEmpty());
    }

    @Test
    void thousandsOfNestedElementsAreTheirText() {
        assertTrue(written("<div>".repeat(20_000) + "deep").endsWith("deep" + "</div>".repeat(39) + "</div>"));
    }

    /** Pieces of markup thrown together: valid for the checker, whatever comes after whatever. */
    @Test
    void whateverIsBroughtThePageIsValid() {
        List<String> pieces = List.of(
                "<p>",
                "</p>",
                "<ul>",
                "<li>",
                "</ul>",
                "<ol start=x>",
                "<dl><dt>a<dd>b",
                "<table>",
                "<tr>",
                "<td colspan=3>",
                "<th scope=up>",
                "</table>",
                "<caption>c",
                "<figure>",
                "<figcaption>d",
                "</figure>",
                "<details>",
                "<summary>e",
                "</details>",
                "<a href=https://example.org>",
                "</a>",
                "<h1>f",
                "</h1>",
                "<h5>g</h5>",
                "<b>",
                "</b>",
                "<div id=a>",
                "</div>",
                "<blockquote cite=':'>",
                "<pre>",
                "<img>",
                "<img src=https://example.org alt=h>",
                "<hr>",
                "<br>",
                "<q>",
                "<time datetime=x>i</time>",
                "<ruby>j<rt>k</ruby>",
                "<abbr>l</abbr>",
                "<script>m</script>",
                "<style>n</style>",
                "<section>",
                "<aside>",
                "<input type=checkbox disabled>",
                "<ins cite=x>o</ins>",
                "<template>p</template>",
                "<svg><p>q</svg>",
                "<!-- r -->",
                "<p lang=zz>s",
                "words ",
                "&lt;t&gt; ",
                "<span class='%'>",
                "<sub>",
                "<col span=0>");
        Random random = new Random(11);
        Map<String, String> pages = new LinkedHashMap<>();
        for (int i = 0; i < 60; i++) {
            StringBuilder markup = new StringBuilder();
            for (int j = 0; j < 30; j++) {
                markup.append(pieces.get(random.nextInt(pieces.size())));
            }
            String document = document(markup.toString());
            assertFalse(document.contains("<script>"), document);
            pages.put(i + " " + markup, document);
        }
        assertEquals(List.of(), HtmlValidity.faults(pages));
    }
}
