package org.coachlibre.scheduling.configure;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.coachlibre.core.Events;
import org.coachlibre.crm.Crm;
import org.coachlibre.scheduling.CalendarChanged;
import org.coachlibre.scheduling.OtherCalendars;
import org.coachlibre.scheduling.Scheduling;
import org.coachlibre.scheduling.SessionBooked;
import org.coachlibre.scheduling.SessionCancelled;
import org.coachlibre.scheduling.SessionMoved;
import org.coachlibre.scheduling.view.CalendarNotices;
import org.coachlibre.scheduling.view.CalendarPlace;
import org.coachlibre.scheduling.view.CalendarRounds;
import org.coachlibre.scheduling.view.CalendarViewModel;
import org.coachlibre.scheduling.view.HoursSection;
import org.coachlibre.scheduling.view.HoursViewModel;
import org.coachlibre.scheduling.view.OtherCalendarsSection;
import org.coachlibre.scheduling.view.OtherCalendarsViewModel;
import org.coachlibre.scheduling.view.SessionPalette;
import org.coachlibre.scheduling.view.SessionTypesSection;
import org.coachlibre.scheduling.view.SessionTypesViewModel;
import org.coachlibre.scheduling.view.TodayConflicts;
import org.coachlibre.scheduling.view.TodaySessions;
import org.coachlibre.ui.Capability;
import org.coachlibre.ui.FxThread;
import org.coachlibre.ui.PaletteSource;
import org.coachlibre.ui.Place;
import org.coachlibre.ui.SettingsSection;
import org.coachlibre.ui.TodaySection;
import org.coachlibre.ui.UiContext;

/** The window half of the calendar. Made on the FX thread; listens for as long as the window lives. */
final class SchedulingUi implements Capability {
    private final CalendarPlace place;
    private final List<SettingsSection> settings;
    private final List<TodaySection> today;
    private final List<PaletteSource> palette;

    SchedulingUi(
            Scheduling scheduling,
            OtherCalendars others,
            Crm crm,
            Supplier<String> currency,
            Events events,
            UiContext ui) {
        CalendarViewModel calendar = new CalendarViewModel(scheduling, ui);
        TodaySessions next = new TodaySessions(TodaySessions.Kind.NEXT_SESSIONS, scheduling, ui);
        TodaySessions fresh = new TodaySessions(TodaySessions.Kind.NEW_BOOKINGS, scheduling, ui);
        CalendarNotices notices = new CalendarNotices(scheduling, ui);
        OtherCalendarsViewModel otherCalendars = new OtherCalendarsViewModel(others, scheduling, ui);
        CalendarRounds rounds = otherCalendars.rounds();
        this.place = new CalendarPlace(calendar, crm);
        this.settings = List.of(
                new HoursSection(new HoursViewModel(scheduling, ui)),
                new SessionTypesSection(new SessionTypesViewModel(scheduling, ui, currency)),
                new OtherCalendarsSection(otherCalendars));
        this.today = List.of(new TodayConflicts(calendar), next, fresh);
        this.palette = List.of(new SessionPalette(scheduling, ui, () -> {
            ui.navigation().open("calendar");
            place.newThing();
        }));
        events.subscribe(
                CalendarChanged.class,
                event -> FxThread.run(() -> {
                    calendar.reload();
                    next.reload();
                    fresh.reload();
                    rounds.runIfNeeded();
                }));
        events.subscribe(SessionBooked.class, event -> FxThread.run(() -> notices.booked(event.session())));
        // What the coach did here needs no notice.
        events.subscribe(SessionMoved.class, event -> {
            if (!event.asked()) {
                FxThread.run(() -> notices.moved(event.session()));
            }
        });
        events.subscribe(SessionCancelled.class, event -> {
            if (!event.asked()) {
                FxThread.run(() -> notices.cancelled(event.session()));
            }
        });
        calendar.reload();
        rounds.run();
        Timeline quarters = new Timeline(new KeyFrame(Duration.minutes(15), event -> rounds.run()));
        quarters.setCycleCount(Timeline.INDEFINITE);
        quarters.play();
    }

    @Override
    public Optional<Place> place() {
        return Optional.of(place);
    }

    @Override
    public List<PaletteSource> paletteSources() {
        return palette;
    }

    @Override
    public List<SettingsSection> settingsSections() {
        return settings;
    }

    @Override
    public List<TodaySection> todaySections() {
        return today;
    }
}
