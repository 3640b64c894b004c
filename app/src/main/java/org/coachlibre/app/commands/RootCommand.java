package org.coachlibre.app.commands;

import java.util.List;
import java.util.concurrent.Callable;
import org.coachlibre.server.cli.ServerCommand;
import org.coachlibre.server.cli.StudioCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code coachlibre}: every command of the program. */
@Command(
        name = "coachlibre",
        mixinStandardHelpOptions = true,
        version = "CoachLibre 0.1.0",
        description = "A free studio for independent coaches. Without a command: opens the studio.",
        footerHeading = "%nIn a checkout of the source the launcher also knows:%n",
        footer = {
            "  bench     Measures speed and memory beside named peers: bench [NAME].",
            "  build     Builds what is missing.",
            "  format    Formats the source.",
            "  test      Runs the tests: test [--long] [-pl ROOM]."
        },
        subcommands = {
            BackupCommand.class,
            CheckCommand.class,
            DemoCommand.class,
            IcsCommand.class,
            LocalServerCommand.class,
            OpenCommand.class,
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
    /** Runs a command line; returns the exit code: 0 done, 1 refused or failed, 2 wrong usage. */
    public static int execute(List<String> arguments) {
        return new CommandLine(new RootCommand())
                .addSubcommand(SiteCommand.withSubcommands())
                .execute(arguments.toArray(String[]::new));
    }

    @Override
    public Integer call() {
        return new CommandLine(new OpenCommand()).execute();
    }
}
