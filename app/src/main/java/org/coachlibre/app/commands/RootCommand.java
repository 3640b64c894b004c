package org.coachlibre.app.commands;

import java.util.List;
import java.util.concurrent.Callable;
import org.coachlibre.server.cli.ServerCommand;
import org.coachlibre.server.cli.StudioCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code coachlibre}: every command of the program. */
@Command(
        name = "coachlibre",
        mixinStandardHelpOptions = true,
        version = "CoachLibre 0.1.0",
        description = "A free studio for independent coaches. Without a command: opens the studio.",
        subcommands = {
            BackupCommand.class,
            CheckCommand.class,
            DemoCommand.class,
            LocalServerCommand.class,
            PeopleCommand.class,
            PracticeCommand.class,
            PublishCommand.class,
            RestoreCommand.class,
            ServerCommand.class,
            SlotsCommand.class,
            StudioCommand.class,
            SyncCommand.class,
        })
public final class RootCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    /** Runs a command line; returns the exit code: 0 done, 1 refused or failed, 2 wrong usage. */
    public static int execute(List<String> arguments) {
        return new CommandLine(new RootCommand()).execute(arguments.toArray(String[]::new));
    }

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(System.err);
        }
        return 2;
    }
}
