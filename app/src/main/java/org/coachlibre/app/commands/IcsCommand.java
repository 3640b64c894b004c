package org.coachlibre.app.commands;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code coachlibre ics}: what can be done with calendar files without a practice. */
@Command(
        name = "ics",
        mixinStandardHelpOptions = true,
        description = "Reads calendar files (.ics).",
        subcommands = IcsBusyCommand.class)
public final class IcsCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(Streams.err(spec));
        }
        return PracticeOpener.USAGE;
    }
}
