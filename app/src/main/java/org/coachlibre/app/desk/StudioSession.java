package org.coachlibre.app.desk;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.coachlibre.app.start.StartWindow;
import org.coachlibre.app.window.WindowMemory;
import org.coachlibre.app.window.WindowShell;
import org.coachlibre.core.Language;
import org.coachlibre.storage.Unlock;
import org.coachlibre.ui.FxThread;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.theme.WindowTheme;
import org.jspecify.annotations.Nullable;

/**
 * The studio in one window, from the first question to the last. When the practice has been replaced by a backup, everything
 * above it is made anew in the same window. JavaFX thread only.
 */
final class StudioSession implements AutoCloseable {
    private final Stage stage;
    private final Circumstances circumstances;
    private @Nullable WindowShell shell;
    private @Nullable DeskStart start;

    /**
     * What a session is begun in.
     *
     * @param practice the practice's folder
     * @param window where size, place and look of the window are kept
     * @param browser opens an address outside the program
     * @param localServer whether to run a server here while no other is connected
     * @param announce hears {@code window} and {@code usable}, for measurements
     */
    record Circumstances(
            Path practice,
            Clock clock,
            Path window,
            Consumer<URI> browser,
            boolean localServer,
            BooleanSupplier hasKeyring,
            Consumer<String> announce) {}

    StudioSession(Stage stage, Circumstances circumstances) {
        this.stage = stage;
        this.circumstances = circumstances;
    }

    /**
     * Shows the window.
     *
     * @param unlock what opens the practice; null: the keyring, or a question
     * @param early the practice being opened by the same already
     */
    void begin(@Nullable Unlock unlock, EarlyOpening early) {
        begin(unlock, early, null);
    }

    private void begin(@Nullable Unlock unlock, EarlyOpening early, @Nullable Notice news) {
        WindowMemory memory = new WindowMemory(circumstances.window());
        WindowTheme theme = new WindowTheme();
        memory.attach(theme);
        WindowShell made = new WindowShell(Language.of(Locale.getDefault()), theme, circumstances.clock());
        shell = made;
        DeskStart desk = new DeskStart(
                circumstances.practice(),
                circumstances.clock(),
                new OpenDesk.Surroundings(
                        made,
                        memory,
                        circumstances.browser(),
                        circumstances.localServer(),
                        circumstances.hasKeyring(),
                        circumstances.announce(),
                        this::beginAgain,
                        news),
                unlock,
                early);
        start = desk;
        new StartWindow(made, desk).show(stage);
    }

    /** The practice was replaced: opens what lies there now, in the same window, and tells {@code news}. Any thread. */
    private void beginAgain(@Nullable Unlock unlock, @Nullable Notice news) {
        FxThread.later(() -> {
            close();
            begin(
                    unlock,
                    EarlyOpening.begin(
                            circumstances.practice(),
                            unlock == null ? new Unlock.Keyring() : unlock,
                            circumstances.clock()),
                    news);
        });
    }

    @Override
    public void close() {
        if (start != null) {
            start.close();
        }
        if (shell != null) {
            shell.close();
        }
    }
}
