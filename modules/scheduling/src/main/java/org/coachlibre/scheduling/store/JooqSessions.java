package org.coachlibre.scheduling.store;

import static org.coachlibre.scheduling.store.Moments.utc;
import static org.coachlibre.scheduling.store.Moments.utcOrNull;
import static org.coachlibre.scheduling.store.jooq.Tables.BOOKED_SESSION;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.core.Language;
import org.coachlibre.crm.PersonId;
import org.coachlibre.scheduling.RefusalReason;
import org.coachlibre.scheduling.RequestKind;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.scheduling.SessionState;
import org.coachlibre.scheduling.TimeSpan;
import org.coachlibre.scheduling.domain.Sessions;
import org.coachlibre.scheduling.store.jooq.tables.records.BookedSessionRecord;
import org.coachlibre.storage.Transaction;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Sessions in the practice file. */
public final class JooqSessions implements Sessions {
    private static final List<String> TAKE_TIME = List.of("CONFIRMED", "ASKED", "MOVE_ASKED", "CANCEL_ASKED");

    @Override
    public Optional<Session> find(Transaction tx, SessionId id) {
        return tx.dsl()
                .selectFrom(BOOKED_SESSION)
                .where(BOOKED_SESSION.ID.eq(id.value()))
                .fetchOptional(JooqSessions::session);
    }

    @Override
    public void save(Transaction tx, Session session) {
        BookedSessionRecord row = record(session);
        tx.dsl()
                .insertInto(BOOKED_SESSION)
                .set(row)
                .onConflict(BOOKED_SESSION.ID)
                .doUpdate()
                .set(row)
                .execute();
    }

    @Override
    public List<Session> listBetween(Transaction tx, Instant from, Instant until) {
        Condition isThere = BOOKED_SESSION.STARTS_AT.lt(utc(until)).and(BOOKED_SESSION.ENDS_AT.gt(utc(from)));
        Condition isAskedThere = BOOKED_SESSION
                .STATE
                .eq(SessionState.MOVE_ASKED.name())
                .and(BOOKED_SESSION.ASKED_START.lt(utc(until)))
                .and(BOOKED_SESSION.ASKED_END.gt(utc(from)));
        return tx.dsl()
                .selectFrom(BOOKED_SESSION)
                .where(isThere.or(isAskedThere))
                .and(BOOKED_SESSION.STATE.ne(SessionState.CANCELLED.name()))
                .orderBy(BOOKED_SESSION.STARTS_AT, BOOKED_SESSION.ID)
                .fetch(JooqSessions::session);
    }

    @Override
    public List<Session> listOf(Transaction tx, PersonId person) {
        return tx.dsl()
                .selectFrom(BOOKED_SESSION)
                .where(BOOKED_SESSION.PERSON_ID.eq(person.value()))
                .orderBy(BOOKED_SESSION.STARTS_AT.desc(), BOOKED_SESSION.ID)
                .fetch(JooqSessions::session);
    }

    @Override
    public List<Session> listNext(Transaction tx, Instant now, int limit) {
        return tx.dsl()
                .selectFrom(BOOKED_SESSION)
                .where(BOOKED_SESSION.ENDS_AT.gt(utc(now)))
                .and(BOOKED_SESSION.STATE.in(TAKE_TIME))
                .orderBy(BOOKED_SESSION.STARTS_AT, BOOKED_SESSION.ID)
                .limit(limit)
                .fetch(JooqSessions::session);
    }

    @Override
    public List<Session> listUnseen(Transaction tx, Instant now) {
        return tx.dsl()
                .selectFrom(BOOKED_SESSION)
                .where(BOOKED_SESSION.SEEN.isFalse())
                .and(BOOKED_SESSION.ENDS_AT.gt(utc(now)))
                .and(BOOKED_SESSION.STATE.in(TAKE_TIME))
                .orderBy(BOOKED_SESSION.BOOKED_AT.desc(), BOOKED_SESSION.ID)
                .fetch(JooqSessions::session);
    }

    @Override
    public List<Session> listRefused(Transaction tx) {
        return tx.dsl()
                .selectFrom(BOOKED_SESSION)
                .where(BOOKED_SESSION.REFUSAL_REASON.isNotNull())
                .orderBy(BOOKED_SESSION.STARTS_AT, BOOKED_SESSION.ID)
                .fetch(JooqSessions::session);
    }

    @Override
    public List<Session> search(Transaction tx, String query, Instant now, int limit) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        Condition fits = DSL.lower(BOOKED_SESSION.NAME)
                .contains(wanted)
                .or(DSL.lower(BOOKED_SESSION.EMAIL).contains(wanted))
                .or(DSL.lower(BOOKED_SESSION.TYPE_NAME).contains(wanted));
        return tx.dsl()
                .selectFrom(BOOKED_SESSION)
                .where(fits)
                .and(BOOKED_SESSION.STATE.in(TAKE_TIME))
                .orderBy(
                        DSL.case_().when(BOOKED_SESSION.ENDS_AT.gt(utc(now)), 0).else_(1),
                        DSL.abs(DSL.field(
                                "datediff(second, {0}, {1})", Long.class, DSL.val(utc(now)), BOOKED_SESSION.STARTS_AT)))
                .limit(limit)
                .fetch(JooqSessions::session);
    }

    private static BookedSessionRecord record(Session session) {
        TimeSpan asked = session.asked();
        Session.Refusal refusal = session.refusal();
        BookedSessionRecord row = new BookedSessionRecord();
        row.setId(session.id().value());
        row.setTypeId(session.typeId());
        row.setTypeName(session.typeName());
        row.setStartsAt(utc(session.start()));
        row.setEndsAt(utc(session.end()));
        row.setZone(session.zone().getId());
        row.setLanguageCode(session.language().code());
        row.setState(session.state().name());
        row.setPersonId(session.person() == null ? null : session.person().value());
        row.setName(session.name());
        row.setEmail(session.email());
        row.setMessage(session.message());
        row.setByClient(session.byClient());
        row.setBookedAt(utc(session.bookedAt()));
        row.setServerVersion(session.version());
        row.setAskedStart(utcOrNull(asked == null ? null : asked.start()));
        row.setAskedEnd(utcOrNull(asked == null ? null : asked.end()));
        row.setRefusedRequest(refusal == null ? null : refusal.request().name());
        row.setRefusalReason(refusal == null ? null : refusal.reason().name());
        Session.Waiting waiting = session.waiting();
        row.setWaitingRequest(waiting == null ? null : waiting.request().name());
        row.setWaitingMessage(waiting == null ? null : waiting.message());
        row.setWaitingStart(utcOrNull(waiting == null ? null : waiting.span().start()));
        row.setWaitingEnd(utcOrNull(waiting == null ? null : waiting.span().end()));
        row.setWaitingReason(waiting == null ? null : waiting.reason());
        row.setSeen(session.seen());
        return row;
    }

    private static Session session(BookedSessionRecord row) {
        UUID person = row.getPersonId();
        return new Session(
                new SessionId(row.getId()),
                row.getTypeId(),
                row.getTypeName(),
                row.getStartsAt().toInstant(),
                row.getEndsAt().toInstant(),
                ZoneId.of(row.getZone()),
                Language.ofCode(row.getLanguageCode()),
                SessionState.valueOf(row.getState()),
                person == null ? null : new PersonId(person),
                row.getName(),
                row.getEmail(),
                row.getMessage(),
                row.getByClient(),
                row.getBookedAt().toInstant(),
                row.getServerVersion(),
                asked(row.getAskedStart(), row.getAskedEnd()),
                refusal(row.getRefusedRequest(), row.getRefusalReason()),
                waiting(row),
                row.getSeen());
    }

    private static Session.@Nullable Waiting waiting(BookedSessionRecord row) {
        String request = row.getWaitingRequest();
        TimeSpan span = asked(row.getWaitingStart(), row.getWaitingEnd());
        return request == null || span == null
                ? null
                : new Session.Waiting(
                        RequestKind.valueOf(request), row.getWaitingMessage(), span, row.getWaitingReason());
    }

    private static @Nullable TimeSpan asked(@Nullable OffsetDateTime start, @Nullable OffsetDateTime end) {
        return start == null || end == null ? null : new TimeSpan(start.toInstant(), end.toInstant());
    }

    private static Session.@Nullable Refusal refusal(@Nullable String request, @Nullable String reason) {
        return request == null || reason == null
                ? null
                : new Session.Refusal(RequestKind.valueOf(request), RefusalReason.ofWire(reason));
    }
}
