package org.coachlibre.scheduling.view;

import org.coachlibre.scheduling.Scheduling;
import org.coachlibre.scheduling.Session;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.UiContext;

/** Tells the coach what clients did while the window is open. FX thread. */
public final class CalendarNotices {
    private final Scheduling scheduling;
    private final UiContext ui;
    private final CalendarTexts texts;

    public CalendarNotices(Scheduling scheduling, UiContext ui) {
        this.scheduling = scheduling;
        this.ui = ui;
        this.texts = new CalendarTexts(ui.localization());
    }

    public void booked(Session session) {
        tell(session, session.byClient() ? "notice.booked" : "notice.granted");
    }

    public void moved(Session session) {
        tell(session, "notice.moved");
    }

    public void cancelled(Session session) {
        tell(session, "notice.cancelled");
    }

    private void tell(Session session, String key) {
        String when = ui.localization().dates().moment(session.start(), scheduling.zone());
        ui.notifications()
                .tell(Notice.info(texts.now(key, session.name(), session.typeName(), when))
                        .with(texts.now("notice.show"), () -> ui.navigation().open("calendar", session.id())));
    }
}
