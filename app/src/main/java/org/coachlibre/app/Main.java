package org.coachlibre.app;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.coachlibre.app.commands.MarkdownShortcut;
import org.coachlibre.app.commands.OpenShortcut;
import org.coachlibre.app.commands.RootCommand;

/** Where the program starts; not a JavaFX Application, so that it starts from a plain class path. */
public final class Main {
    /** Held here: the logging library would forget a logger that nobody holds. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Main() {}

    /** Without arguments, or with {@code open}: the studio's window. Else a command; its exit code ends the program. */
    public static void main(String[] arguments) throws IOException {
        List<String> all = List.of(arguments);
        OptionalInt exit = MarkdownShortcut.run(all);
        if (exit.isEmpty()) {
            quietLibraries();
            exit = OpenShortcut.run(all);
        }
        if (exit.isEmpty()) {
            exit = OptionalInt.of(RootCommand.execute(all));
        }
        System.exit(exit.getAsInt());
    }

    /** Libraries tell a lot that no user asked for; what goes wrong is still told. */
    private static void quietLibraries() {
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        // The class path is our choice (docs/decisions/0001): JavaFX need not warn of it at every start.
        JAVAFX.setFilter(
                record -> record.getMessage() == null || !record.getMessage().contains("unnamed module"));
    }
}
