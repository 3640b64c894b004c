package org.coachlibre.scheduling.domain;

import java.net.URI;
import java.util.UUID;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.scheduling.SessionState;
import org.coachlibre.scheduling.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * A session's event in another calendar.
 *
 * @param etag the version that was written or last seen there; empty when nothing is there
 * @param sequence its SEQUENCE; the next version has a higher one
 * @param written what was written
 * @param elsewhere what was done to it there and waits for the coach's choice; null when nothing
 */
public record SessionEvent(
        SessionId session,
        UUID calendar,
        URI address,
        String etag,
        int sequence,
        Written written,
        @Nullable Elsewhere elsewhere) {

    /** A session as another calendar shows it. */
    public record Written(TimeSpan span, String title, boolean tentative) {
        private static final int LONGEST_TITLE = 400;

        public static Written of(Session session) {
            String title = session.person() == null ? session.typeName() : session.typeName() + " – " + session.name();
            boolean isAsked = session.state() == SessionState.ASKED || session.state() == SessionState.MOVE_ASKED;
            return new Written(
                    session.wishedSpan(),
                    title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
                    isAsked);
        }
    }

    /** Done by another program. {@code span} is the time it was moved to; null when it was removed. */
    public record Elsewhere(@Nullable TimeSpan span) {}

    public SessionEvent withElsewhere(@Nullable Elsewhere other) {
        return new SessionEvent(session, calendar, address, etag, sequence, written, other);
    }

    /** The same session as another program left it, at the same time. */
    public SessionEvent seen(String newEtag, int theirSequence) {
        return new SessionEvent(
                session, calendar, address, newEtag, Math.max(sequence, theirSequence), written, elsewhere);
    }

    /** As if it had been written at {@code span}: it will be written again as it should be. */
    public SessionEvent writtenAt(TimeSpan span) {
        return new SessionEvent(
                session, calendar, address, etag, sequence, new Written(span, "", written.tentative()), null);
    }
}
