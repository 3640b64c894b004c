package org.coachlibre.sync;

/**
 * What one round of sync did.
 *
 * @param state how it ended
 * @param pushed messages that were answered, refusals included
 * @param refused messages that were refused
 * @param received events that were applied
 * @param setAside events that were set aside
 * @param waiting messages and projections that still wait
 */
public record SyncReport(SyncState state, int pushed, int refused, int received, int setAside, int waiting) {
    public boolean isComplete() {
        return state == SyncState.LIVE && waiting == 0;
    }
}
