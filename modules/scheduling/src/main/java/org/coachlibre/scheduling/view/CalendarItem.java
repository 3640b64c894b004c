package org.coachlibre.scheduling.view;

import org.coachlibre.scheduling.BusyEntry;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionState;
import org.coachlibre.scheduling.TimeSpan;

/** Something that has a place in the week. */
sealed interface CalendarItem {

    /** Stable across reloads. */
    String id();

    TimeSpan span();

    /** Whether the coach may drag it to another time. */
    boolean isMovable();

    /** A session, shown at the time it is wished to be. */
    record SessionItem(Session session) implements CalendarItem {
        @Override
        public String id() {
            return "session:" + session.id();
        }

        @Override
        public TimeSpan span() {
            return session.wishedSpan();
        }

        @Override
        public boolean isMovable() {
            return session.state() != SessionState.CANCEL_ASKED;
        }
    }

    /** Time that is not for clients. */
    record BusyItem(BusyEntry entry) implements CalendarItem {
        @Override
        public String id() {
            return "busy:" + entry.id();
        }

        @Override
        public TimeSpan span() {
            return entry.span();
        }

        @Override
        public boolean isMovable() {
            return !entry.isImported();
        }
    }
}
