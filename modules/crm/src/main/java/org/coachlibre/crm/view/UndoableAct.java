package org.coachlibre.crm.view;

import org.coachlibre.core.UndoHistory;

/** An act given by what takes it back and what does it again. */
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
