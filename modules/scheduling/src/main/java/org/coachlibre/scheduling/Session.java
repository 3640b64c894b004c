package org.coachlibre.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
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
 * @param person null when the person was forgotten; then nothing else here tells who it was
 * @param name as the client wrote it
 * @param message what the client wrote; may be empty
 * @param byClient whether the client booked it, and not the coach
 * @param version the server's version of it; 0 when the server does not know it yet
 * @param asked the time asked for under {@link SessionState#MOVE_ASKED}, or that was refused
 * @param refusal what was refused and waits for the coach's decision
 * @param waiting the request that the server has not answered yet; there is never more than one
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
        @Nullable Waiting waiting,
        boolean seen) {

    /**
     * A request under way.
     *
     * @param message what it is known by where it was put
     * @param span the time it asks for; the session's own when it asks to cancel
     * @param reason what to tell the client when the session is to be cancelled after its answer; may be empty
     */
    public record Waiting(RequestKind request, UUID message, TimeSpan span, String reason) {
        public Waiting(RequestKind request, UUID message, TimeSpan span) {
            this(request, message, span, "");
        }

        public Waiting withReason(String other) {
            return new Waiting(request, message, span, other);
        }
    }

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
                waiting,
                seen);
    }

    /** The same session with nobody in particular. */
    public Session withoutPerson() {
        return new Session(
                id, typeId, typeName, start, end, zone, language, state, null, "–", "", "", byClient, bookedAt, version,
                asked, refusal, waiting, seen);
    }

    public Session withSeen() {
        return new Session(
                id, typeId, typeName, start, end, zone, language, state, person, name, email, message, byClient,
                bookedAt, version, asked, refusal, waiting, true);
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
                waiting,
                seen);
    }

    public Session withWaiting(@Nullable Waiting other) {
        return new Session(
                id, typeId, typeName, start, end, zone, language, state, person, name, email, message, byClient,
                bookedAt, version, asked, refusal, other, seen);
    }
}
