package org.coachlibre.site.markdown;

import java.util.List;
import org.coachlibre.site.html.HtmlCleaner;
import org.coachlibre.site.html.HtmlLinks;
import org.coachlibre.site.markdown.Finding.Kind;
import org.coachlibre.site.markdown.LinkResolver.Outcome;
import org.coachlibre.site.markdown.LinkResolver.Resolved;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/** Turns the body of a page into HTML that is safe to show. Safe for use by several threads. */
final class BodyRenderer {
    private static final int SUMMARY = 200;
    private static final int DEEPEST = 100;
    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            AutolinkExtension.create(),
            FootnotesExtension.create(),
            TaskListItemsExtension.create(),
            HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    /** For texts without a sign that an extension looks for: the same outcome, and less to look at. */
    private static final Parser PLAIN = Parser.builder()
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private final LinkResolver links;
    private final Habit habit;
    private final Findings findings;

    /**
     * @param html safe markup
     * @param summary how the text starts, without markup
     * @param removed pieces of raw HTML and addresses that were taken out
     */
    record Body(String html, String summary, int removed) {}

    BodyRenderer(LinkResolver links, Habit habit, Findings findings) {
        this.links = links;
        this.habit = habit;
        this.findings = findings;
    }

    /** The words of one line of Markdown. */
    static String plainText(String line) {
        for (int i = 0; i < line.length(); i++) {
            if ("*_`[]\\<&~!".indexOf(line.charAt(i)) >= 0) {
                return words(PARSER.parse(line), Integer.MAX_VALUE);
            }
        }
        return line;
    }

    Body render(MarkdownPage page, String wholeText) {
        TemplateMarks marks = TemplateMarks.removed(wholeText, page.bodyStart(), habit);
        if (marks.line() > 0) {
            findings.add(Kind.TEMPLATE_CODE, page.file().name(), marks.line(), "");
        }
        try {
            return render(page, marks.text(), parse(marks.text().substring(page.bodyStart())));
        } catch (StackOverflowError e) {
            findings.add(Kind.TOO_DEEP, page.file().name(), "");
            return new Body("", "", 0);
        }
    }

    private static Node parse(String body) {
        return (hasSign(body) ? PARSER : PLAIN).parse(body);
    }

    /** Whether a text may hold a table, a line through words, an address, a footnote or a task. One look at each letter. */
    private static boolean hasSign(String body) {
        for (int i = 0; i < body.length(); i++) {
            boolean isSign =
                    switch (body.charAt(i)) {
                        case '|', '~', '@' -> true;
                        case ':' -> body.startsWith("://", i);
                        case 'w', 'W' -> body.regionMatches(true, i, "www.", 0, 4);
                        case '[' -> i + 1 < body.length() && "^ xX".indexOf(body.charAt(i + 1)) >= 0;
                        default -> false;
                    };
            if (isSign) {
                return true;
            }
        }
        return false;
    }

    private Body render(MarkdownPage page, String text, Node document) {
        dropTitle(document, page.title());
        String summary = page.head().description().isEmpty() ? summary(document) : "";
        PageLinks pageLinks = new PageLinks(page, text);
        if (hasRawHtml(document)) {
            StringBuilder raw = new StringBuilder(text.length() * 2);
            RENDERER.render(document, raw);
            HtmlCleaner cleaner = new HtmlCleaner(pageLinks);
            String html = cleaner.clean(raw.toString());
            return new Body(html, summary, cleaner.removed());
        }
        int removed = rewriteLinks(document, pageLinks);
        StringBuilder html = new StringBuilder(text.length() * 2);
        RENDERER.render(document, html);
        return new Body(html.toString(), summary, removed);
    }

    /** The links of one page; what is wrong with them is found, with its line. */
    final class PageLinks implements HtmlLinks {
        private final MarkdownPage page;
        private final String text;

        PageLinks(MarkdownPage page, String text) {
            this.page = page;
            this.text = text;
        }

        @Override
        public @Nullable String resolve(String written) {
            Resolved resolved = links.resolve(page, written);
            if (resolved.outcome() == Outcome.BROKEN) {
                findings.add(Kind.BROKEN_LINK, page.file().name(), lineOf(written), written);
            }
            return resolved.outcome() == Outcome.UNSAFE ? null : resolved.href();
        }

        @Override
        public boolean isRemote(String address) {
            return Addresses.isRemote(address);
        }

        @Override
        public void remotePicture(String address) {
            findings.add(Kind.REMOTE_PICTURE, page.file().name(), lineOf(address), address);
        }

        private int lineOf(String address) {
            int place = text.indexOf(address, page.bodyStart());
            return place < 0 ? 0 : TemplateMarks.line(text, place);
        }
    }

    /** The page's own title stands above the body already. */
    private static void dropTitle(Node document, String title) {
        Node first = document.getFirstChild();
        while (first instanceof HtmlBlock block && isComment(block.getLiteral())) {
            first = first.getNext();
        }
        if (first instanceof Heading heading
                && words(heading, Integer.MAX_VALUE).equals(title)) {
            heading.unlink();
        }
    }

    private static String summary(Node document) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph) {
                String words = words(node, SUMMARY + 1).strip();
                if (!words.isEmpty()) {
                    return shortened(words);
                }
            }
        }
        return "";
    }

    private static String shortened(String words) {
        if (words.length() <= SUMMARY) {
            return words;
        }
        int end = words.lastIndexOf(' ', SUMMARY);
        int cut = end < SUMMARY / 2 ? SUMMARY : end;
        if (Character.isHighSurrogate(words.charAt(cut - 1))) {
            cut--;
        }
        return words.substring(0, cut) + "…";
    }

    /**
     * The text in and under a node, until it is {@code enough} long. Pictures count with their other text, scripts and styles
     * between the words do not: they are not on the page.
     */
    private static String words(Node top, int enough) {
        StringBuilder words = new StringBuilder();
        boolean isUnseen = false;
        Node node = top;
        while (node != null && words.length() < enough) {
            if (node instanceof HtmlInline inline) {
                isUnseen = beginsUnseen(inline.getLiteral());
            } else if (isUnseen) {
                node = following(node, top);
                continue;
            } else if (node instanceof Text text) {
                words.append(text.getLiteral());
            } else if (node instanceof Code code) {
                words.append(code.getLiteral());
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                words.append(' ');
            }
            node = following(node, top);
        }
        return words.toString().strip();
    }

    private static boolean beginsUnseen(String tag) {
        return tag.regionMatches(true, 0, "<script", 0, 7) || tag.regionMatches(true, 0, "<style", 0, 6);
    }

    private static boolean hasRawHtml(Node document) {
        boolean hasRaw = false;
        Node node = document;
        while (node != null) {
            Node next = following(node, document);
            String literal = node instanceof HtmlBlock block
                    ? block.getLiteral()
                    : node instanceof HtmlInline inline ? inline.getLiteral() : "";
            if (literal != null && !literal.isEmpty()) {
                if (isComment(literal)) {
                    node.unlink();
                } else {
                    hasRaw = true;
                }
            }
            node = next;
        }
        return hasRaw;
    }

    private static boolean isComment(@Nullable String literal) {
        if (literal == null) {
            return false;
        }
        String text = literal.strip();
        return text.startsWith("<!--") && text.indexOf("-->") == text.length() - 3;
    }

    private static int rewriteLinks(Node document, PageLinks pageLinks) {
        int removed = 0;
        Node node = document;
        while (node != null) {
            Node next = node instanceof Image ? behind(node, document) : following(node, document);
            if (node instanceof Link link) {
                String href = pageLinks.resolve(link.getDestination());
                link.setDestination(href == null ? "" : href);
                removed += href == null ? 1 : 0;
            } else if (node instanceof Image image) {
                String address = image.getDestination();
                if (Addresses.isRemote(address)) {
                    pageLinks.remotePicture(address);
                    asLink(image);
                } else {
                    String source = pageLinks.resolve(address);
                    if (source == null) {
                        image.insertBefore(new Text(words(image, Integer.MAX_VALUE)));
                        image.unlink();
                        removed++;
                    } else {
                        image.setDestination(source);
                    }
                }
            }
            node = next;
        }
        return removed;
    }

    /** A picture from another server would tell that server who reads the page: it becomes a link to the picture. */
    private static void asLink(Image image) {
        boolean isInLink = false;
        for (Node above = image.getParent(); above != null; above = above.getParent()) {
            isInLink |= above instanceof Link;
        }
        String words = words(image, Integer.MAX_VALUE);
        Text text = new Text(words.isEmpty() ? image.getDestination() : words);
        if (isInLink) {
            image.insertBefore(text);
        } else {
            Link link = new Link(image.getDestination(), image.getTitle());
            link.appendChild(text);
            image.insertBefore(link);
        }
        image.unlink();
    }

    /** The next node in the order of the text; not recursive, so that no text is too deep for it. */
    private static @Nullable Node following(Node node, Node top) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        return behind(node, top);
    }

    /** The next node that is not under this one. */
    private static @Nullable Node behind(Node node, Node top) {
        Node up = node;
        while (up != null && !up.equals(top)) {
            if (up.getNext() != null) {
                return up.getNext();
            }
            up = up.getParent();
        }
        return null;
    }
}
