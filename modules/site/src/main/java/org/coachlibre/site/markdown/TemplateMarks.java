package org.coachlibre.site.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the other generators' template code out of a text, because nothing here runs it: Liquid and Nunjucks, and Hugo's
 * shortcodes. What has a plain meaning keeps it: raw text, code listings, links to pages.
 *
 * @param text the text without template code
 * @param line where the first piece was left out, counted from 1; 0 when none was
 */
record TemplateMarks(String text, int line) {
    private static final Pattern LIQUID = Pattern.compile(
            "\\{%-?\\s*raw\\s*-?%\\}(.*?)\\{%-?\\s*endraw\\s*-?%\\}"
                    + "|\\{%-?\\s*(highlight|endhighlight|link|post_url)\\b\\s*([^%}]*?)-?%\\}|\\{%[^%]*?%\\}"
                    + "|\\{\\{[^{}]*\\}\\}",
            Pattern.DOTALL);
    private static final Pattern SHORTCODE = Pattern.compile(
            "\\{\\{[<%]/\\*(.{0,4000}?)\\*/[>%]\\}\\}|\\{\\{[<%]\\s*(/?\\w[\\w./-]*)\\s*(.{0,4000}?)/?[>%]\\}\\}",
            Pattern.DOTALL);

    static TemplateMarks removed(String text, int bodyStart, Habit habit) {
        return switch (habit) {
            case HUGO -> text.contains("{{") ? hugo(text, bodyStart) : new TemplateMarks(text, 0);
            case JEKYLL, ELEVENTY ->
                text.contains("{%") || text.contains("{{") ? liquid(text, bodyStart) : new TemplateMarks(text, 0);
            case PLAIN -> new TemplateMarks(text, 0);
        };
    }

    private static TemplateMarks liquid(String text, int bodyStart) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = LIQUID.matcher(text);
        matcher.region(bodyStart, text.length());
        out.append(text, 0, bodyStart);
        int first = 0;
        int at = bodyStart;
        while (matcher.find()) {
            out.append(text, at, matcher.start());
            at = matcher.end();
            String tag = matcher.group(2);
            if (matcher.group(1) != null) {
                out.append(matcher.group(1));
            } else if ("highlight".equals(tag)) {
                out.append("```").append(matcher.group(3).strip().split("\\s+")[0]);
            } else if ("endhighlight".equals(tag)) {
                out.append("```");
            } else if ("link".equals(tag)) {
                out.append('/').append(matcher.group(3).strip());
            } else if ("post_url".equals(tag)) {
                out.append("/_posts/").append(matcher.group(3).strip()).append(".md");
            } else if (!matcher.group().matches("\\{\\{-?\\s*site\\.(baseurl|url)\\s*-?\\}\\}") && first == 0) {
                first = line(text, matcher.start());
            }
        }
        return new TemplateMarks(out.append(text, at, text.length()).toString(), first);
    }

    private static TemplateMarks hugo(String text, int bodyStart) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = SHORTCODE.matcher(text);
        matcher.region(bodyStart, text.length());
        out.append(text, 0, bodyStart);
        int first = 0;
        int at = bodyStart;
        while (matcher.find()) {
            out.append(text, at, matcher.start());
            at = matcher.end();
            if (matcher.group(1) != null) {
                out.append("{{<").append(matcher.group(1)).append(">}}");
                continue;
            }
            String argument = matcher.group(3).strip();
            switch (matcher.group(2)) {
                case "ref", "relref" -> out.append(argument.replace("\"", "").replace("`", ""));
                case "highlight" -> out.append("```").append(argument.split("\\s+")[0]);
                case "/highlight" -> out.append("```");
                default -> first = first == 0 ? line(text, matcher.start()) : first;
            }
        }
        return new TemplateMarks(out.append(text, at, text.length()).toString(), first);
    }

    /** The line of a place in a text, counted from 1. */
    static int line(String text, int place) {
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0 && i < place; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return line;
    }
}
