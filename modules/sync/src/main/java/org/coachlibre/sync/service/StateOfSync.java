package org.coachlibre.sync.service;

import org.coachlibre.core.Events;
import org.coachlibre.sync.SyncState;
import org.coachlibre.sync.SyncStateChanged;
import org.coachlibre.sync.http.ServerTrouble;

/** The state that is shown. Safe for use by several threads. */
public final class StateOfSync {
    private final Events events;
    private SyncState state;

    public StateOfSync(Events events, SyncState first) {
        this.events = events;
        this.state = first;
    }

    synchronized SyncState get() {
        return state;
    }

    void set(SyncState now) {
        SyncState before;
        synchronized (this) {
            before = state;
            state = now;
        }
        if (before != now) {
            events.publish(new SyncStateChanged(before, now));
        }
    }

    /** The state that a trouble leads to; a refusal of one request says nothing about the connection. */
    static SyncState of(ServerTrouble trouble) {
        return switch (trouble) {
            case ServerTrouble.Away away -> SyncState.OFFLINE;
            case ServerTrouble.TokenRefused refused -> SyncState.REFUSED;
            case ServerTrouble.CertificateRefused refused -> SyncState.CERTIFICATE_CHANGED;
            case ServerTrouble.Refused refused -> SyncState.OFFLINE;
            case ServerTrouble.NotUnderstood notUnderstood -> SyncState.OFFLINE;
        };
    }
}
