package org.coachlibre.scheduling.view;

import org.coachlibre.core.UndoHistory;
import org.jspecify.annotations.Nullable;

/**
 * An act as the undo history wants it.
 *
 * @param subject what it was done to, such as a session; null when nothing else can happen to that
 */
record UndoableAct(String title, @Nullable Object subject, Runnable takeBack, Runnable doAgain)
        implements UndoHistory.Act {
    UndoableAct(String title, Runnable takeBack, Runnable doAgain) {
        this(title, null, takeBack, doAgain);
    }

    @Override
    public void undo() {
        takeBack.run();
    }

    @Override
    public void redo() {
        doAgain.run();
    }
}
