package org.coachlibre.app.commands;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Opens the studio without the command line library, which would take a third of the start. Only the plain form is read here;
 * everything else, and every mistake, goes the usual way, which gives the same answer and explains it.
 */
public final class OpenShortcut {
    private OpenShortcut() {}

    /** The exit code once the studio is closed; empty when the arguments have to go the usual way. */
    public static OptionalInt run(List<String> arguments) {
        return command(arguments).map(command -> OptionalInt.of(command.call())).orElse(OptionalInt.empty());
    }

    /** What is asked for; empty when it is not said plainly. */
    static Optional<OpenCommand> command(List<String> arguments) {
        if (arguments.isEmpty()) {
            return Optional.of(new OpenCommand());
        }
        if (!arguments.getFirst().equals("open")) {
            return Optional.empty();
        }
        return PlainOptions.read(
                        arguments.subList(1, arguments.size()),
                        Set.of("--practice", "--passphrase-file"),
                        Set.of("--no-local-server"))
                .flatMap(OpenShortcut::command);
    }

    private static Optional<OpenCommand> command(PlainOptions options) {
        try {
            return Optional.of(new OpenCommand(
                    path(options.value("--practice")),
                    path(options.value("--passphrase-file")),
                    options.has("--no-local-server")));
        } catch (InvalidPathException e) { // told by the usual way
            return Optional.empty();
        }
    }

    private static @Nullable Path path(@Nullable String value) {
        return value == null ? null : Path.of(value);
    }
}
