package org.coachlibre.scheduling.view;

import java.time.ZoneId;
import javafx.beans.value.ObservableValue;
import org.coachlibre.core.Messages;
import org.coachlibre.scheduling.BusyEntry;
import org.coachlibre.scheduling.RefusalReason;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionPlace;
import org.coachlibre.scheduling.SessionState;
import org.coachlibre.ui.Localization;

/** The calendar's words in the window's language. */
public final class CalendarTexts {
    static final String BUNDLE = "org.coachlibre.scheduling.view.messages";

    private final Localization localization;

    public CalendarTexts(Localization localization) {
        this.localization = localization;
    }

    /** A text that follows the language. */
    public ObservableValue<String> live(String key, ObservableValue<?>... arguments) {
        return localization.text(BUNDLE, key, arguments);
    }

    /** A text as of now. */
    public String now(String key, Object... arguments) {
        return messages().text(key, arguments);
    }

    Localization localization() {
        return localization;
    }

    String state(SessionState state) {
        return switch (state) {
            case CONFIRMED -> now("state.confirmed");
            case ASKED -> now("state.asked");
            case MOVE_ASKED -> now("state.move-asked");
            case CANCEL_ASKED -> now("state.cancel-asked");
            case REFUSED -> now("state.refused");
            case CANCELLED -> now("state.cancelled");
        };
    }

    /** Feather icon of a state, so that it is told by more than colour. */
    static String stateIcon(SessionState state) {
        return switch (state) {
            case CONFIRMED -> "fth-check-circle";
            case ASKED, MOVE_ASKED, CANCEL_ASKED -> "fth-clock";
            case REFUSED -> "fth-alert-triangle";
            case CANCELLED -> "fth-x-circle";
        };
    }

    String reason(RefusalReason reason) {
        return switch (reason) {
            case TAKEN -> now("reason.taken");
            case UNKNOWN_BOOKING -> now("reason.unknown-booking");
            case CHANGED_MEANWHILE -> now("reason.changed");
            case UNKNOWN_TYPE -> now("reason.unknown-type");
            case IN_THE_PAST -> now("reason.past");
            case OTHER -> now("reason.other");
        };
    }

    String place(SessionPlace.Kind kind) {
        return switch (kind) {
            case VIDEO -> now("place.video");
            case PHONE -> now("place.phone");
            case ADDRESS -> now("place.address");
        };
    }

    /** What stands in the week for an item, and what a screen reader says of it. */
    String title(CalendarItem item) {
        return switch (item) {
            case CalendarItem.SessionItem it -> it.session().name();
            case CalendarItem.BusyItem it -> busyTitle(it.entry());
        };
    }

    String busyTitle(BusyEntry entry) {
        if (!entry.title().isBlank()) {
            return entry.title();
        }
        return now(entry.isImported() ? "busy.imported" : "busy.blocked");
    }

    String detail(CalendarItem item) {
        return switch (item) {
            case CalendarItem.SessionItem it ->
                it.session().state() == SessionState.CONFIRMED
                        ? it.session().typeName()
                        : it.session().typeName() + " · " + state(it.session().state());
            case CalendarItem.BusyItem it ->
                now(
                        it.entry().isImported()
                                ? it.entry().blocks() ? "busy.imported" : "busy.imported-free"
                                : "busy.blocked");
        };
    }

    /** "Anna Morel, Leadership, Thursday 15:00 – 16:00". */
    String spoken(CalendarItem item, ZoneId zone) {
        return title(item) + ", " + detail(item) + ", "
                + localization.dates().range(item.span().start(), item.span().end(), zone);
    }

    /** "Leadership with Anna Morel, tomorrow 14:00". */
    String sentence(Session session, ZoneId zone) {
        return now(
                "session.sentence",
                session.typeName(),
                session.name(),
                localization.dates().moment(session.start(), zone));
    }

    private Messages messages() {
        return localization.messages(BUNDLE);
    }
}
