package org.coachlibre.scheduling.view;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.coachlibre.crm.Crm;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.ui.TargetedPlace;
import org.jspecify.annotations.Nullable;

/** The calendar in the window's navigation. Opens a {@link SessionId}; its badge counts what the coach has to decide. */
public final class CalendarPlace implements TargetedPlace {
    private final CalendarViewModel model;
    private final Crm crm;
    private @Nullable CalendarView view;

    public CalendarPlace(CalendarViewModel model, Crm crm) {
        this.model = model;
        this.crm = crm;
    }

    @Override
    public String id() {
        return "calendar";
    }

    @Override
    public ObservableValue<String> title() {
        return model.texts().live("calendar.title");
    }

    @Override
    public String icon() {
        return "fth-calendar";
    }

    @Override
    public Node content() {
        return view();
    }

    @Override
    public ObservableValue<Number> badge() {
        return Bindings.size(model.conflicts());
    }

    @Override
    public void shown() {
        model.reload();
    }

    @Override
    public void newThing() {
        view().openNew();
    }

    @Override
    public void focusSearch() {
        view().openNew();
    }

    @Override
    public boolean back() {
        return view().back();
    }

    @Override
    public void openTarget(Object target) {
        if (target instanceof SessionId id) {
            model.open(id);
        }
    }

    private CalendarView view() {
        CalendarView shown = view;
        if (shown == null) {
            shown = new CalendarView(model, crm);
            view = shown;
        }
        return shown;
    }
}
