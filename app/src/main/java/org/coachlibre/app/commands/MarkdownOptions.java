package org.coachlibre.app.commands;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a site that is built from Markdown instead of a practice; a picocli mixin. */
final class MarkdownOptions {
    @Option(
            names = "--markdown",
            paramLabel = "DIR",
            description =
                    "A folder of Markdown, instead of a practice; folders of Hugo, Jekyll, Publii and Eleventy are understood.")
    @Nullable
    Path markdown;

    @Option(names = "--theme", defaultValue = "", paramLabel = "NAME", description = "With --markdown: how it looks.")
    String theme = "";

    @Option(names = "--title", defaultValue = "", paramLabel = "T", description = "With --markdown: the site's name.")
    String title = "";

    @Option(
            names = "--language",
            paramLabel = "fr|en",
            description = "With --markdown: the language of pages that do not say one.")
    @Nullable
    String language;

    /** Whether an option was given that only a folder of Markdown needs. */
    boolean isAnyGiven() {
        return !theme.isEmpty() || !title.isEmpty() || language != null;
    }
}
