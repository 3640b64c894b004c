package org.coachlibre.app.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Runs {@code site build --markdown} without the command line library: reading its whole tree of commands takes longer than
 * building a small site. Only the plain form is read here, each option once and with its value; everything else, and every mistake,
 * goes the usual way, which gives the same answer and explains it.
 */
public final class MarkdownShortcut {
    private static final Set<String> WITH_VALUE =
            Set.of("--markdown", "--out", "--base-url", "--theme", "--title", "--language");

    private MarkdownShortcut() {}

    /** The exit code; empty when the arguments have to go the usual way. */
    public static OptionalInt run(List<String> arguments) throws IOException {
        if (arguments.size() < 4
                || !arguments.get(0).equals("site")
                || !arguments.get(1).equals("build")
                || !hasOption(arguments)) {
            return OptionalInt.empty();
        }
        Map<String, String> values = new HashMap<>();
        boolean json = false;
        for (int i = 2; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--json") && !json) {
                json = true;
                continue;
            }
            int equals = argument.indexOf('=');
            boolean isJoined = argument.startsWith("--") && equals > 0;
            String name = isJoined ? argument.substring(0, equals) : argument;
            if (!isJoined && i + 1 == arguments.size()) {
                return OptionalInt.empty();
            }
            String value = isJoined ? argument.substring(equals + 1) : arguments.get(++i);
            boolean isPlain = !value.isEmpty() && value.charAt(0) != '-' && "@\"'".indexOf(value.charAt(0)) < 0;
            if (!isPlain || !WITH_VALUE.contains(name) || values.put(name, value) != null) {
                return OptionalInt.empty();
            }
        }
        String markdown = values.get("--markdown");
        String out = values.get("--out");
        if (markdown == null || out == null) {
            return OptionalInt.empty();
        }
        MarkdownOptions options = new MarkdownOptions();
        options.theme = values.getOrDefault("--theme", "");
        options.title = values.getOrDefault("--title", "");
        options.language = values.get("--language");
        MarkdownBuilding building = new MarkdownBuilding(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                PracticeOpener.systemLocale());
        String baseUrl = values.getOrDefault("--base-url", "");
        return OptionalInt.of(building.run(options, Path.of(markdown), Path.of(out), baseUrl, json));
    }

    private static boolean hasOption(List<String> arguments) {
        return arguments.stream()
                .anyMatch(argument -> argument.equals("--markdown") || argument.startsWith("--markdown="));
    }
}
