package org.coachlibre.site.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours of a theme by role, each {@code #rrggbb}. {@link #pairs()} names what stands on what; a test holds every pair to
 * WCAG 2.2 level AA (1.4.3 text 4.5:1, 1.4.11 edges of fields 3:1).
 *
 * @param tint a ground a little stronger than {@code surface}
 * @param field the edge of something to type into
 * @param deep the dark ground of a band, with {@code onDeep} for its text and {@code deepAccent} for its buttons
 * @param art the colours of the drawings, from quiet to strong
 */
public record Palette(
        String bg,
        String surface,
        String tint,
        String text,
        String muted,
        String accent,
        String onAccent,
        String border,
        String field,
        String deep,
        String onDeep,
        String deepAccent,
        String danger,
        String success,
        List<String> art) {
    private static final double TEXT = 4.5;
    private static final double EDGE = 3.0;

    public Palette {
        art = List.copyOf(art);
    }

    /** One colour on another and the contrast it needs. */
    public record Pair(String name, String front, String ground, double needed) {}

    public List<Pair> pairs() {
        Map<String, String> grounds = new LinkedHashMap<>();
        grounds.put("bg", bg);
        grounds.put("surface", surface);
        grounds.put("tint", tint);
        Map<String, String> fronts = new LinkedHashMap<>();
        fronts.put("text", text);
        fronts.put("muted", muted);
        fronts.put("accent", accent);
        fronts.put("danger", danger);
        fronts.put("success", success);
        List<Pair> pairs = new ArrayList<>();
        grounds.forEach((ground, below) -> {
            fronts.forEach((front, above) -> pairs.add(new Pair(front + " on " + ground, above, below, TEXT)));
            pairs.add(new Pair("field on " + ground, field, below, EDGE));
        });
        pairs.add(new Pair("on-accent on accent", onAccent, accent, TEXT));
        pairs.add(new Pair("on-deep on deep", onDeep, deep, TEXT));
        pairs.add(new Pair("deep-accent on deep", deepAccent, deep, TEXT));
        return List.copyOf(pairs);
    }

    /** The tokens as CSS custom properties, one a line. */
    String css() {
        StringBuilder css = new StringBuilder();
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("bg", bg);
        tokens.put("surface", surface);
        tokens.put("tint", tint);
        tokens.put("text", text);
        tokens.put("muted", muted);
        tokens.put("accent", accent);
        tokens.put("on-accent", onAccent);
        tokens.put("border", border);
        tokens.put("field", field);
        tokens.put("deep", deep);
        tokens.put("on-deep", onDeep);
        tokens.put("deep-accent", deepAccent);
        tokens.put("danger", danger);
        tokens.put("success", success);
        tokens.forEach((name, colour) -> css.append("--cl-color-")
                .append(name)
                .append(':')
                .append(colour)
                .append(";\n"));
        for (int i = 0; i < art.size(); i++) {
            css.append("--cl-art-").append(i + 1).append(':').append(art.get(i)).append(";\n");
        }
        return css.toString();
    }
}
