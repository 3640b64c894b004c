package org.coachlibre.ui;

import java.time.Clock;
import org.coachlibre.core.Tasks;
import org.coachlibre.core.UndoHistory;

/** What every view may use of the window it lives in. */
public record UiContext(
        Tasks tasks,
        Localization localization,
        Notifications notifications,
        Dialogs dialogs,
        UndoHistory undo,
        Navigation navigation,
        Clock clock) {}
