package org.coachlibre.app.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.coachlibre.storage.Unlock;
import org.jspecify.annotations.Nullable;

/** The studio as a JavaFX program. Started through {@link #open}, which returns when the window is closed. */
public final class StudioApplication extends Application {
    private static @Nullable Request asked;

    private @Nullable StudioSession session;

    /** What {@link #open} was asked for; JavaFX makes the application itself and takes only text. */
    private record Request(Path practice, @Nullable Unlock unlock, boolean localServer, EarlyOpening early) {

        static Request of(@Nullable Path practice, @Nullable Unlock unlock, boolean localServer) {
            Path folder = practice == null ? UserFolders.practice() : practice;
            Unlock key = unlock == null ? new Unlock.Keyring() : unlock;
            return new Request(folder, unlock, localServer, EarlyOpening.begin(folder, key, Clock.systemUTC()));
        }
    }

    /**
     * Opens the window and waits until it is closed.
     *
     * @param practice the practice's folder; null: the user's own
     * @param unlock what opens it; null: this computer's keyring, or a question
     * @param localServer whether to run a server here while no other is connected
     */
    public static synchronized void open(@Nullable Path practice, @Nullable Unlock unlock, boolean localServer) {
        asked = Request.of(practice, unlock, localServer);
        Application.launch(StudioApplication.class);
    }

    @Override
    public void start(Stage stage) {
        Request request = asked == null ? Request.of(null, null, true) : asked;
        Consumer<String> announce = announcer();
        StudioSession made = new StudioSession(
                stage,
                new StudioSession.Circumstances(
                        request.practice(),
                        Clock.systemUTC(),
                        UserFolders.configuration().resolve("window.properties"),
                        address -> getHostServices().showDocument(address.toString()),
                        request.localServer(),
                        request.unlock() == null ? new KeyringProbe() : () -> false,
                        announce));
        session = made;
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, shown -> announce.accept("window"));
        made.begin(request.unlock(), request.early());
    }

    @Override
    public void stop() {
        if (session != null) {
            session.close();
        }
    }

    /** For measurements: says on standard output when the window is shown and when it can be used. */
    private static Consumer<String> announcer() {
        boolean isAsked = System.getenv("COACHLIBRE_ANNOUNCE") != null;
        boolean isTraining = StartTraining.isOn();
        return moment -> {
            if (isAsked) {
                System.out.println(moment);
                System.out.flush();
            }
            if (isTraining && moment.equals("usable")) {
                StartTraining.useKeyring();
                Platform.exit();
            }
        };
    }
}
