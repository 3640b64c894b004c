package org.coachlibre.app;

import java.util.List;
import org.coachlibre.app.commands.RootCommand;

/** Where the program starts; not a JavaFX Application, so that it starts from a plain class path. */
public final class Main {
    private Main() {}

    /** Without arguments, or with {@code open}: the studio's window. Else a command; its exit code ends the program. */
    public static void main(String[] arguments) {
        System.exit(RootCommand.execute(List.of(arguments)));
    }
}
