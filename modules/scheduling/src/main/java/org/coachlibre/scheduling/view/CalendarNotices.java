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
 * Tells the coach what clients did while the window is open, and which of the coach's own sessions the server granted: what comes
 * at once, as after a while without the server, in one sentence. FX thread.
 */
public final class CalendarNotices {
    private static final int MOST_SINGLY = 2;

    private final Scheduling scheduling;
    private final UiContext ui;
    private final CalendarTexts texts;
    private final Gathering changes = new Gathering(Duration.millis(400), "notice.many");
    /** Longer, because a first connection has all sessions to come granted, lot after lot. */
    private final Gathering grants = new Gathering(Duration.seconds(2), "notice.many-granted");

    public CalendarNotices(Scheduling scheduling, UiContext ui) {
        this.scheduling = scheduling;
        this.ui = ui;
        this.texts = new CalendarTexts(ui.localization());
    }

    public void booked(Session session) {
        if (session.byClient()) {
            changes.add(notice(session, "notice.booked"));
        } else {
            grants.add(notice(session, "notice.granted"));
        }
    }

    public void moved(Session session) {
        changes.add(notice(session, "notice.moved"));
    }

    public void cancelled(Session session) {
        changes.add(notice(session, "notice.cancelled"));
    }

    private Notice notice(Session session, String key) {
        String when = ui.localization().dates().moment(session.start(), scheduling.zone());
        return Notice.info(texts.now(key, session.name(), session.typeName(), when))
                .with(texts.now("notice.show"), () -> ui.navigation().open("calendar", session.id()));
    }

    /** Notices that wait for a quiet moment, to be told singly or, when there are many, as one. */
    private final class Gathering {
        private final String many;
        private final PauseTransition quiet;
        private final List<Notice> waiting = new ArrayList<>();

        Gathering(Duration pause, String many) {
            this.many = many;
            this.quiet = new PauseTransition(pause);
            quiet.setOnFinished(end -> flush());
        }

        void add(Notice notice) {
            waiting.add(notice);
            quiet.playFromStart();
        }

        private void flush() {
            if (waiting.size() <= MOST_SINGLY) {
                waiting.forEach(ui.notifications()::tell);
            } else {
                ui.notifications()
                        .tell(Notice.info(texts.now(many, waiting.size()))
                                .with(texts.now("notice.show"), () -> ui.navigation()
                                        .open("calendar")));
            }
            waiting.clear();
        }
    }
}
