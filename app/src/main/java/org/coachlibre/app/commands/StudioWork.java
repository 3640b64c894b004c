package org.coachlibre.app.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.coachlibre.app.local.LocalConnection;
import org.coachlibre.app.local.LocalServer;
import org.coachlibre.app.studio.BackgroundTasks;
import org.coachlibre.app.studio.Studio;
import org.coachlibre.app.studio.StudioWiring;
import org.coachlibre.core.Messages;
import org.jspecify.annotations.Nullable;

/** Opens a practice with the services of every room, and its own server when it uses that, for one command. */
final class StudioWork {
    private static final String TEXTS = "org.coachlibre.app.commands.studio";

    private StudioWork() {}

    /** What a command does; returns the exit code. */
    @FunctionalInterface
    interface Work {
        int run(Studio studio, Messages texts) throws Exception;
    }

    /** Runs {@code work} with everything but a server. */
    static int withoutServer(PracticeOptions options, PrintWriter err, Work work) throws Exception {
        return PracticeOpener.run(options, err, practice -> {
            Locale locale = PracticeOpener.locale(practice);
            try (BackgroundTasks tasks = new BackgroundTasks();
                    Studio studio = StudioWiring.wire(practice, Clock.systemUTC(), tasks)) {
                return work.run(studio, new Messages(TEXTS, locale));
            }
        });
    }

    /** Runs {@code work} while the practice's server can be asked. */
    static int withServer(PracticeOptions options, PrintWriter err, Work work) throws Exception {
        return withoutServer(options, err, (studio, texts) -> {
            Optional<LocalServer> started;
            try {
                started = LocalConnection.establish(
                        studio.practice().directory(),
                        studio.sync(),
                        studio.profile().get().practiceName());
            } catch (IOException e) {
                err.println(texts.text("server.not-started", String.valueOf(e.getMessage())));
                return PracticeOpener.REFUSED;
            }
            @Nullable LocalServer server = started.orElse(null);
            try (server) {
                return work.run(studio, texts);
            }
        });
    }
}
