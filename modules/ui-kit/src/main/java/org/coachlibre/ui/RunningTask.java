package org.coachlibre.ui;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A job that the user sees. Its properties change on the JavaFX thread. */
public final class RunningTask {
    /** The progress of a job whose length is unknown. */
    public static final double UNKNOWN = -1;

    private final String title;
    private final Runnable cancel;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper("");

    RunningTask(String title, Runnable cancel) {
        this.title = title;
        this.cancel = cancel;
    }

    public String title() {
        return title;
    }

    /** From 0 to 1, or {@link #UNKNOWN}. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The step the job is at, translated; may be empty. */
    public ReadOnlyStringProperty whatProperty() {
        return what.getReadOnlyProperty();
    }

    public void cancel() {
        cancel.run();
    }

    void moved(double fraction, String step) {
        progress.set(fraction);
        what.set(step);
    }
}
