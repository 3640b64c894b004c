package org.coachlibre.scheduling.view;

import org.coachlibre.core.UndoHistory;

/** An act as the undo history wants it. */
record UndoableAct(String title, Runnable takeBack, Runnable doAgain) implements UndoHistory.Act {
    @Override
    public void undo() {
        takeBack.run();
    }

    @Override
    public void redo() {
        doAgain.run();
    }
}
