package org.coachlibre.site.view;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.coachlibre.core.UndoHistory;
import org.coachlibre.site.Site;

/** One step of undo: the whole site before and after. Both share what did not change, so a step costs little. */
final class SiteEdit implements UndoHistory.Act {
    /** Letters typed with no longer a pause belong together. */
    private static final Duration PAUSE = Duration.ofMillis(1500);

    private final String title;
    private final String run;
    private final Site before;
    private final Consumer<Site> show;
    private Site after;
    private Instant at;

    SiteEdit(String title, String run, Instant at, Site before, Site after, Consumer<Site> show) {
        this.title = title;
        this.run = run;
        this.at = at;
        this.before = before;
        this.after = after;
        this.show = show;
    }

    /** Takes a further change into this step when it belongs to the same run. */
    boolean extend(String otherRun, Instant now, Site changed) {
        if (run.isEmpty() || !run.equals(otherRun) || Duration.between(at, now).compareTo(PAUSE) > 0) {
            return false;
        }
        after = changed;
        at = now;
        return true;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public void undo() {
        // A letter typed after an undo must not join this step.
        at = Instant.EPOCH;
        show.accept(before);
    }

    @Override
    public void redo() {
        show.accept(after);
    }
}
