package org.coachlibre.scheduling.view;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.coachlibre.scheduling.Scheduling;
import org.coachlibre.scheduling.Session;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.UiContext;

/**
 * Tells the coach what clients did while the window is open: what comes at once, as after a while without the server, in one
 * sentence. FX thread.
 */
public final class CalendarNotices {
    private static final Duration TOGETHER = Duration.millis(400);
    private static final int MOST_SINGLY = 2;

    private final Scheduling scheduling;
    private final UiContext ui;
    private final CalendarTexts texts;
    private final List<Notice> waiting = new ArrayList<>();
    private final PauseTransition together = new PauseTransition(TOGETHER);

    public CalendarNotices(Scheduling scheduling, UiContext ui) {
        this.scheduling = scheduling;
        this.ui = ui;
        this.texts = new CalendarTexts(ui.localization());
        together.setOnFinished(end -> flush());
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
        waiting.add(Notice.info(texts.now(key, session.name(), session.typeName(), when))
                .with(texts.now("notice.show"), () -> ui.navigation().open("calendar", session.id())));
        together.playFromStart();
    }

    private void flush() {
        if (waiting.size() <= MOST_SINGLY) {
            waiting.forEach(ui.notifications()::tell);
        } else {
            ui.notifications()
                    .tell(Notice.info(texts.now("notice.many", waiting.size()))
                            .with(texts.now("notice.show"), () -> ui.navigation()
                                    .open("calendar")));
        }
        waiting.clear();
    }
}
