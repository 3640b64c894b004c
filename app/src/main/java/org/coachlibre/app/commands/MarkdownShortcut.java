package org.coachlibre.app.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
        if (arguments.size() < 4 || !arguments.subList(0, 2).equals(List.of("site", "build"))) {
            return OptionalInt.empty();
        }
        PlainOptions plain = PlainOptions.read(arguments.subList(2, arguments.size()), WITH_VALUE, Set.of("--json"))
                .orElse(null);
        String markdown = plain == null ? null : plain.value("--markdown");
        String out = plain == null ? null : plain.value("--out");
        if (plain == null || markdown == null || out == null) {
            return OptionalInt.empty();
        }
        MarkdownOptions options = new MarkdownOptions();
        options.theme = plain.value("--theme", "");
        options.title = plain.value("--title", "");
        options.language = plain.value("--language");
        MarkdownBuilding building = new MarkdownBuilding(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                PracticeOpener.systemLocale());
        String baseUrl = plain.value("--base-url", "");
        return OptionalInt.of(building.run(options, Path.of(markdown), Path.of(out), baseUrl, plain.has("--json")));
    }
}
