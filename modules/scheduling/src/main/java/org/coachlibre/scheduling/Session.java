package org.coachlibre.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.coachlibre.core.Language;
import org.coachlibre.crm.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A session in the calendar.
 *
 * @param typeId id of its type as the server knows it; the type may be gone
 * @param typeName its name when it was booked, in the client's language
 * @param start inclusive
 * @param end exclusive
 * @param zone the client's time zone
 * @param language the client's language
 * @param person null when the person was forgotten
 * @param name as the client wrote it
 * @param message what the client wrote; may be empty
 * @param byClient whether the client booked it, and not the coach
 * @param version the server's version of it; 0 when the server does not know it yet
 * @param asked the time asked for under {@link SessionState#MOVE_ASKED}, or that was refused
 * @param refusal what was refused and waits for the coach's decision
 * @param seen whether the coach has seen this booking
 */
public record Session(
        SessionId id,
        String typeId,
        String typeName,
        Instant start,
        Instant end,
        ZoneId zone,
        Language language,
        SessionState state,
        @Nullable PersonId person,
        String name,
        String email,
        String message,
        boolean byClient,
        Instant bookedAt,
        long version,
        @Nullable TimeSpan asked,
        @Nullable Refusal refusal,
        boolean seen) {

    /** A request of the coach that the server refused. */
    public record Refusal(RequestKind request, RefusalReason reason) {}

    public Duration length() {
        return Duration.between(start, end);
    }

    public TimeSpan span() {
        return new TimeSpan(start, end);
    }

    /** The time it is to take place: the asked one while a move is asked. */
    public TimeSpan wishedSpan() {
        return state == SessionState.MOVE_ASKED && asked != null ? asked : span();
    }

    public Session withState(SessionState newState) {
        return with(newState, asked, refusal);
    }

    public Session with(SessionState newState, @Nullable TimeSpan newAsked, @Nullable Refusal newRefusal) {
        return new Session(
                id,
                typeId,
                typeName,
                start,
                end,
                zone,
                language,
                newState,
                person,
                name,
                email,
                message,
                byClient,
                bookedAt,
                version,
                newAsked,
                newRefusal,
                seen);
    }

    public Session withSeen() {
        return new Session(
                id, typeId, typeName, start, end, zone, language, state, person, name, email, message, byClient,
                bookedAt, version, asked, refusal, true);
    }

    public Session withSpan(TimeSpan span) {
        return new Session(
                id,
                typeId,
                typeName,
                span.start(),
                span.end(),
                zone,
                language,
                state,
                person,
                name,
                email,
                message,
                byClient,
                bookedAt,
                version,
                asked,
                refusal,
                seen);
    }
}
