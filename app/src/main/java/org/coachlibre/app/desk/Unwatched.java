package org.coachlibre.app.desk;

import org.coachlibre.core.Tasks;

/** For work that nobody watches and nobody stops. */
final class Unwatched implements Tasks.Progress {
    @Override
    public void report(long done, long total, String what) {
        // the daily backup is not shown
    }

    @Override
    public boolean isCancelled() {
        return false;
    }
}
