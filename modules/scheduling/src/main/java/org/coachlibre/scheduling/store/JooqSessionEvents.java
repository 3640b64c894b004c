package org.coachlibre.scheduling.store;

import static org.coachlibre.scheduling.store.Moments.utc;
import static org.coachlibre.scheduling.store.Moments.utcOrNull;
import static org.coachlibre.scheduling.store.jooq.Tables.SESSION_EVENT;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.scheduling.TimeSpan;
import org.coachlibre.scheduling.domain.SessionEvent;
import org.coachlibre.scheduling.domain.SessionEvent.Elsewhere;
import org.coachlibre.scheduling.domain.SessionEvents;
import org.coachlibre.scheduling.store.jooq.tables.records.SessionEventRecord;
import org.coachlibre.storage.Transaction;
import org.jspecify.annotations.Nullable;

/** Which sessions stand in another calendar, in the practice file. */
public final class JooqSessionEvents implements SessionEvents {

    @Override
    public List<SessionEvent> list(Transaction tx) {
        return tx.dsl()
                .selectFrom(SESSION_EVENT)
                .orderBy(SESSION_EVENT.STARTS_AT, SESSION_EVENT.SESSION_ID)
                .fetch(JooqSessionEvents::event);
    }

    @Override
    public Optional<SessionEvent> find(Transaction tx, SessionId session) {
        return tx.dsl()
                .selectFrom(SESSION_EVENT)
                .where(SESSION_EVENT.SESSION_ID.eq(session.value()))
                .fetchOptional(JooqSessionEvents::event);
    }

    @Override
    public Optional<SessionEvent> findAt(Transaction tx, UUID calendar, URI address) {
        return tx.dsl()
                .selectFrom(SESSION_EVENT)
                .where(SESSION_EVENT.CALENDAR_ID.eq(calendar))
                .and(SESSION_EVENT.ADDRESS.eq(address.toString()))
                .fetchOptional(JooqSessionEvents::event);
    }

    @Override
    public void save(Transaction tx, SessionEvent event) {
        Elsewhere elsewhere = event.elsewhere();
        TimeSpan span = elsewhere == null ? null : elsewhere.span();
        SessionEventRecord row = new SessionEventRecord(
                event.session().value(),
                event.calendar(),
                event.address().toString(),
                event.etag(),
                event.sequence(),
                utc(event.written().span().start()),
                utc(event.written().span().end()),
                event.written().title(),
                event.written().tentative(),
                elsewhere == null ? null : span == null ? "REMOVED" : "MOVED",
                utcOrNull(span == null ? null : span.start()),
                utcOrNull(span == null ? null : span.end()));
        tx.dsl()
                .insertInto(SESSION_EVENT)
                .set(row)
                .onConflict(SESSION_EVENT.SESSION_ID)
                .doUpdate()
                .set(row)
                .execute();
    }

    @Override
    public void delete(Transaction tx, SessionId session) {
        tx.dsl()
                .deleteFrom(SESSION_EVENT)
                .where(SESSION_EVENT.SESSION_ID.eq(session.value()))
                .execute();
    }

    private static SessionEvent event(SessionEventRecord row) {
        return new SessionEvent(
                new SessionId(row.getSessionId()),
                row.getCalendarId(),
                URI.create(row.getAddress()),
                row.getEtag(),
                row.getSequenceNumber(),
                new SessionEvent.Written(
                        new TimeSpan(
                                row.getStartsAt().toInstant(), row.getEndsAt().toInstant()),
                        row.getTitle(),
                        row.getTentative()),
                elsewhere(row));
    }

    private static @Nullable Elsewhere elsewhere(SessionEventRecord row) {
        OffsetDateTime start = row.getElsewhereStart();
        OffsetDateTime end = row.getElsewhereEnd();
        if (row.getElsewhere() == null) {
            return null;
        }
        return new Elsewhere(start == null || end == null ? null : new TimeSpan(start.toInstant(), end.toInstant()));
    }
}
