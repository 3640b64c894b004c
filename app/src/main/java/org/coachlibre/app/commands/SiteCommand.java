package org.coachlibre.app.commands;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.coachlibre.app.studio.BackgroundTasks;
import org.coachlibre.app.studio.StudioWiring;
import org.coachlibre.site.SiteStudio;
import org.coachlibre.storage.Practice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code coachlibre site}: what can be done with the site without a window. */
@Command(
        name = "site",
        mixinStandardHelpOptions = true,
        description = "Checks a practice's site; builds it, or a folder of Markdown, as files.")
public final class SiteCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    /** With its subcommands, one of which needs to know how rooms are put together. */
    static CommandLine withSubcommands() {
        BackgroundTasks tasks = new BackgroundTasks();
        Function<Practice, SiteStudio> studios = practice ->
                StudioWiring.wire(practice, Clock.systemUTC(), tasks).site();
        return new CommandLine(new SiteCommand())
                .addSubcommand(new SiteBuildCommand(studios))
                .addSubcommand(new SiteCheckCommand(studios));
    }

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(Streams.err(spec));
        }
        return PracticeOpener.USAGE;
    }
}
