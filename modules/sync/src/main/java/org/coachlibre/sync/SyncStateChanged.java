package org.coachlibre.sync;

/** The state is now {@code now}; published on a background thread. */
public record SyncStateChanged(SyncState before, SyncState now) {}
