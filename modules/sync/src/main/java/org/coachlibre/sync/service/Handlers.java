package org.coachlibre.sync.service;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.coachlibre.sync.InboxHandler;
import org.coachlibre.sync.OutcomeHandler;

/** Who applies events and hears outcomes. All are added before anything is fetched. */
public final class Handlers {
    private final List<InboxHandler> inbox = new CopyOnWriteArrayList<>();
    private final List<OutcomeHandler> outcomes = new CopyOnWriteArrayList<>();

    public void add(InboxHandler handler) {
        inbox.add(handler);
    }

    public void add(OutcomeHandler handler) {
        outcomes.add(handler);
    }

    List<InboxHandler> inbox() {
        return inbox;
    }

    List<OutcomeHandler> outcomes() {
        return outcomes;
    }
}
