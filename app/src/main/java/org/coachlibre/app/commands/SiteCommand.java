package org.coachlibre.app.commands;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.coachlibre.app.studio.BackgroundTasks;
import org.coachlibre.app.studio.StudioWiring;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code coachlibre site}: what can be done with the site without a window. */
@Command(
        name = "site",
        mixinStandardHelpOptions = true,
        description = "Builds a practice's site, or a folder of Markdown, as files.")
public final class SiteCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    /** With its subcommands, one of which needs to know how rooms are put together. */
    static CommandLine withSubcommands() {
        BackgroundTasks tasks = new BackgroundTasks();
        return new CommandLine(new SiteCommand())
                .addSubcommand(new SiteBuildCommand(practice ->
                        StudioWiring.wire(practice, Clock.systemUTC(), tasks).site()));
    }

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(Streams.err(spec));
        }
        return PracticeOpener.USAGE;
    }
}
