package org.coachlibre.ui;

import javafx.application.Platform;

/** The door to the JavaFX thread for listeners of events, which are called on the publisher's thread. */
public final class FxThread {
    private FxThread() {}

    /** Runs {@code work} on the JavaFX thread: at once when this is it, else soon. */
    public static void run(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    /** Runs {@code work} on the JavaFX thread after what is being done now. */
    public static void later(Runnable work) {
        Platform.runLater(work);
    }
}
