package org.coachlibre.scheduling.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.coachlibre.scheduling.Scheduling;
import org.coachlibre.scheduling.Session;
import org.coachlibre.ui.PaletteItem;
import org.coachlibre.ui.PaletteSource;
import org.coachlibre.ui.UiContext;

/** Sessions and the calendar's commands in the command palette. */
public final class SessionPalette implements PaletteSource {
    private final Scheduling scheduling;
    private final UiContext ui;
    private final CalendarTexts texts;
    private final Runnable newEntry;

    /** @param newEntry opens the form of a new session, on the FX thread */
    public SessionPalette(Scheduling scheduling, UiContext ui, Runnable newEntry) {
        this.scheduling = scheduling;
        this.ui = ui;
        this.texts = new CalendarTexts(ui.localization());
        this.newEntry = newEntry;
    }

    @Override
    public List<PaletteItem> search(String query, int limit) {
        List<PaletteItem> items = new ArrayList<>();
        String command = texts.now("palette.new");
        if (command.toLowerCase(Locale.ROOT).contains(query.strip().toLowerCase(Locale.ROOT))) {
            items.add(new PaletteItem("calendar.new", command, "", "fth-plus", newEntry));
        }
        List<Session> found = query.isBlank() ? scheduling.listNext(limit) : scheduling.search(query, limit);
        for (Session session : found) {
            items.add(new PaletteItem(
                    "session:" + session.id(),
                    session.name() + " · " + session.typeName(),
                    ui.localization().dates().moment(session.wishedSpan().start(), scheduling.zone()),
                    "fth-calendar",
                    () -> ui.navigation().open("calendar", session.id())));
        }
        return items.stream().limit(limit).toList();
    }
}
