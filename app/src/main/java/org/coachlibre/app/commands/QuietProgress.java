package org.coachlibre.app.commands;

import org.coachlibre.core.Tasks;

/** For work done by a command: nobody looks, and it is stopped by stopping the process. */
final class QuietProgress implements Tasks.Progress {
    @Override
    public void report(long done, long total, String what) {
        // A command prints its result only.
    }

    @Override
    public boolean isCancelled() {
        return false;
    }
}
