package org.coachlibre.scheduling.view;

import org.coachlibre.scheduling.OtherCalendars;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.UiContext;

/** Has other calendars read and written, as a task the coach sees and can cancel. A server that is away is no news. FX thread. */
public final class CalendarRounds {
    private final OtherCalendars calendars;
    private final UiContext ui;
    private final CalendarTexts texts;
    private final Runnable onRead;

    /** @param onRead called after each round */
    public CalendarRounds(OtherCalendars calendars, UiContext ui, Runnable onRead) {
        this.calendars = calendars;
        this.ui = ui;
        this.texts = new CalendarTexts(ui.localization());
        this.onRead = onRead;
    }

    /** One round, when there is any account. */
    public void run() {
        ui.tasks()
                .submitQuietly(progress -> !calendars.listAccounts().isEmpty())
                .onSuccess(this::start);
    }

    /** One round when a session waits to be written. */
    public void runIfNeeded() {
        ui.tasks().submitQuietly(progress -> calendars.hasSomethingToWrite()).onSuccess(this::start);
    }

    private void start(boolean isNeeded) {
        if (isNeeded) {
            ui.tasks()
                    .submit(texts.now("other.reading"), progress -> {
                        calendars.sync(progress);
                        return Boolean.TRUE;
                    })
                    .onSuccess(done -> onRead.run())
                    .onFailure(problem ->
                            ui.notifications().tell(Notice.error(texts.now("other.failed"), String.valueOf(problem))));
        }
    }
}
