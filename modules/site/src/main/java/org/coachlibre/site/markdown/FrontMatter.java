package org.coachlibre.site.markdown;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The head of a Markdown file: YAML between {@code ---}, TOML between {@code +++}, or a JSON object.
 *
 * @param values empty when the file has no front matter
 * @param end where the body starts in the text
 */
record FrontMatter(Values values, int end) {
    private static final int LONGEST = 256 * 1024;
    private static final int DEEPEST = 50;

    /** @throws BadFrontMatter when there is front matter that cannot be read */
    static FrontMatter of(String text) throws BadFrontMatter {
        if (text.startsWith("---json")) {
            return fenced(text, "---", FrontMatter::json);
        }
        if (text.startsWith("---\n") || text.startsWith("--- ") || text.startsWith("---yaml")) {
            return fenced(text, "---", FrontMatter::yaml);
        }
        if (text.startsWith("---toml")) {
            return fenced(text, "---", FrontMatter::toml);
        }
        if (text.startsWith("+++\n") || text.startsWith("+++ ")) {
            return fenced(text, "+++", FrontMatter::toml);
        }
        boolean isJson = text.startsWith("{") && text.length() > 1 && " \n\t\"}".indexOf(text.charAt(1)) >= 0;
        return isJson ? jsonHead(text) : new FrontMatter(Values.NONE, 0);
    }

    private interface Reading {
        @Nullable
        Values read(String text, int lines) throws BadFrontMatter;
    }

    private static FrontMatter fenced(String text, String fence, Reading reading) throws BadFrontMatter {
        int firstLine = text.indexOf('\n');
        if (firstLine < 0) {
            return new FrontMatter(Values.NONE, 0);
        }
        int close = firstLine;
        do {
            close = text.indexOf("\n" + fence, close);
            if (close < 0) {
                return unclosed(text, fence, firstLine);
            }
            close++;
        } while (!isFence(text, close + fence.length()));
        if (close - firstLine > LONGEST) {
            throw new BadFrontMatter(1, "> " + LONGEST / 1024 + " kB");
        }
        String inside = text.substring(firstLine + 1, Math.max(firstLine + 1, close));
        Values values = reading.read(inside, 1);
        if (values == null) {
            return new FrontMatter(Values.NONE, 0);
        }
        int end = text.indexOf('\n', close);
        return new FrontMatter(values, end < 0 ? text.length() : end + 1);
    }

    private static boolean isFence(String text, int after) {
        int i = after;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i >= text.length() || text.charAt(i) == '\n';
    }

    /** Three hyphens may be a rule across the page; a name and a colon behind them are front matter without an end. */
    private static FrontMatter unclosed(String text, String fence, int firstLine) throws BadFrontMatter {
        int end = text.indexOf('\n', firstLine + 1);
        String second = text.substring(firstLine + 1, end < 0 ? text.length() : end);
        if (fence.equals("+++") || second.matches("[A-Za-z_][A-Za-z0-9_-]*:( .*)?")) {
            throw new BadFrontMatter(1, fence);
        }
        return new FrontMatter(Values.NONE, 0);
    }

    /**
     * Reads YAML.
     *
     * @param lines how many lines of the file come before it
     * @return null when it is YAML but no names with values
     */
    static @Nullable Values yaml(String text, int lines) throws BadFrontMatter {
        Values simple = SimpleLines.yaml(text);
        if (simple != null) {
            return simple;
        }
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setAllowDuplicateKeys(false)
                    .setMaxAliasesForCollections(20)
                    .setCodePointLimit(LONGEST * 4)
                    .build();
            Object read = new Load(settings).loadFromString(text);
            return read == null ? Values.NONE : read instanceof Map<?, ?> map ? Values.of(map) : null;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine()).orElse(0);
            throw new BadFrontMatter(lines + line + 1, oneLine(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new BadFrontMatter(lines + 1, oneLine(e.getMessage()));
        } catch (StackOverflowError e) {
            throw new BadFrontMatter(lines + 1, "[[[");
        }
    }

    /**
     * Reads TOML.
     *
     * @param lines how many lines of the file come before it
     */
    static Values toml(String text, int lines) throws BadFrontMatter {
        Values simple = SimpleLines.toml(text);
        if (simple != null) {
            return simple;
        }
        try {
            return Values.of(new TomlMapper().readValue(text, Map.class));
        } catch (JsonProcessingException e) {
            throw bad(e, lines);
        } catch (StackOverflowError e) {
            throw new BadFrontMatter(lines + 1, "[[[");
        }
    }

    /**
     * Reads a JSON object.
     *
     * @param lines how many lines of the file come before it
     */
    static Values json(String text, int lines) throws BadFrontMatter {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadFrontMatter(lines + 1, "{");
            }
            return Values.of(object(parser, 0));
        } catch (JsonProcessingException e) {
            throw bad(e, lines);
        } catch (IOException e) {
            throw new BadFrontMatter(lines + 1, oneLine(e.getMessage()));
        }
    }

    private static FrontMatter jsonHead(String text) throws BadFrontMatter {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            Values values = Values.of(object(parser, 0));
            int end = (int) parser.currentLocation().getCharOffset();
            return new FrontMatter(values, end);
        } catch (JsonProcessingException e) {
            throw bad(e, 0);
        } catch (IOException e) {
            throw new BadFrontMatter(1, oneLine(e.getMessage()));
        }
    }

    private static Map<String, Object> object(JsonParser parser, int depth) throws IOException, BadFrontMatter {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser, depth);
            if (value != null) {
                map.put(name, value);
            }
        }
        return map;
    }

    private static @Nullable Object value(JsonParser parser, int depth) throws IOException, BadFrontMatter {
        if (depth > DEEPEST) {
            throw new BadFrontMatter(parser.currentLocation().getLineNr(), "[[[");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, depth + 1);
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    Object item = value(parser, depth + 1);
                    if (item != null) {
                        list.add(item);
                    }
                }
                yield list;
            }
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    private static BadFrontMatter bad(JsonProcessingException e, int lines) {
        JsonLocation location = e.getLocation();
        int line = location == null ? 1 : Math.max(1, location.getLineNr());
        return new BadFrontMatter(lines + line, oneLine(e.getOriginalMessage()));
    }

    private static String oneLine(@Nullable String text) {
        String line = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }
}
