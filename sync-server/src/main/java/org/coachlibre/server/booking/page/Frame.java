package org.coachlibre.server.booking.page;

import static org.coachlibre.server.booking.page.Element.el;

import org.jspecify.annotations.Nullable;

/**
 * Puts a page into the site's shell, or into a plain one of our own. The shell is written by the coach's own program; what a
 * visitor typed only ever gets here as {@link Markup}.
 *
 * @param shell the site's, with three comments that say where things go; null when no site is published
 * @param assets the version in the addresses of our style sheet and script, which browsers keep for ever
 */
public record Frame(@Nullable String shell, Words words, String practiceName, String assets) {
    private static final String TITLE = "<!--coachlibre:title-->";
    private static final String HEAD = "<!--coachlibre:head-->";
    private static final String CONTENT = "<!--coachlibre:content-->";

    /** The whole page. */
    public String page(String title, Markup content) {
        String whole = title + " – " + practiceName;
        Element styles = el("link").attr("rel", "stylesheet").attr("href", "/_coachlibre/booking.css?v=" + assets);
        Element script =
                el("script").attr("src", "/_coachlibre/booking.js?v=" + assets).flag("defer");
        Element robots = el("meta").attr("name", "robots").attr("content", "noindex");
        String head = robots.html() + styles.html() + script.html();
        if (shell != null && shell.contains(CONTENT)) {
            return fill(shell, Markup.text(whole).html(), head, content.html());
        }
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
        out.append("<html lang=\"").append(words.language().code()).append("\"><head><meta charset=\"utf-8\">");
        el("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1")
                .write(out);
        el("meta").attr("name", "color-scheme").attr("content", "light dark").write(out);
        el("title").text(whole).write(out);
        out.append(head).append("</head>");
        out.append("<body class=\"clb-plain\">");
        el("header", "clb-header")
                .add(el("a").attr("href", "/").text(practiceName))
                .write(out);
        out.append("<main id=\"content\">");
        content.write(out);
        return out.append("</main></body></html>\n").toString();
    }

    /** Each part is put in once, so that nothing a part holds is taken for a place of its own. */
    private static String fill(String shell, String title, String head, String content) {
        StringBuilder out = new StringBuilder(shell.length() + head.length() + content.length() + title.length());
        int from = 0;
        for (String[] part : new String[][] {{TITLE, title}, {HEAD, head}, {CONTENT, content}}) {
            int at = shell.indexOf(part[0], from);
            if (at >= 0) {
                out.append(shell, from, at).append(part[1]);
                from = at + part[0].length();
            }
        }
        return out.append(shell, from, shell.length()).toString();
    }
}
