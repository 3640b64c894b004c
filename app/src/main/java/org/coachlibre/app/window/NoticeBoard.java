package org.coachlibre.app.window;

import java.time.Clock;
import java.time.Instant;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.coachlibre.ui.FxThread;
import org.coachlibre.ui.Localization;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.Notifications;
import org.coachlibre.ui.controls.Toasts;

/** The notices on screen, and the last fifty for whoever looked elsewhere. */
final class NoticeBoard implements Notifications {
    private static final int KEPT = 50;

    /** A notice and when it was told. */
    record Told(Instant at, Notice notice) {}

    private final Toasts toasts;
    private final Clock clock;
    private final ObservableList<Told> told = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();

    NoticeBoard(Localization localization, Clock clock) {
        this.toasts = new Toasts(localization);
        this.clock = clock;
    }

    @Override
    public void tell(Notice notice) {
        FxThread.run(() -> {
            told.addFirst(new Told(clock.instant(), notice));
            if (told.size() > KEPT) {
                told.removeLast();
            }
            unseen.set(unseen.get() + 1);
            toasts.tell(notice);
        });
    }

    Toasts toasts() {
        return toasts;
    }

    /** Newest first. */
    ObservableList<Told> told() {
        return told;
    }

    ReadOnlyIntegerProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    void seen() {
        unseen.set(0);
    }
}
