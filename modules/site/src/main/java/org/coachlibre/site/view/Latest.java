package org.coachlibre.site.view;

/** Runs one job at a time; what is asked for meanwhile is done once, afterwards, with the state of then. One thread only. */
final class Latest {
    private boolean running;
    private boolean again;
    private Runnable job = () -> {
        throw new IllegalStateException("Nothing was asked for");
    };

    /** @param start starts the job; its callbacks call {@link #ended()} */
    void run(Runnable start) {
        job = start;
        if (running) {
            again = true;
            return;
        }
        running = true;
        start.run();
    }

    void ended() {
        running = false;
        if (again) {
            again = false;
            run(job);
        }
    }
}
