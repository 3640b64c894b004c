package org.coachlibre.scheduling.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.coachlibre.scheduling.Session;
import org.coachlibre.ui.TodaySection;

/** Today: what only the coach can decide. */
public final class TodayConflicts implements TodaySection {
    private final CalendarViewModel model;
    private final ConflictCards cards;

    public TodayConflicts(CalendarViewModel model) {
        this.model = model;
        this.cards = new ConflictCards(model, this::askMove);
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public ObservableValue<String> title() {
        return model.texts().live("today.conflicts");
    }

    @Override
    public Node content() {
        return cards;
    }

    private void askMove(Session session) {
        model.ui().navigation().open("calendar", session.id());
        new EntryInspector(model).askMove(session);
    }
}
