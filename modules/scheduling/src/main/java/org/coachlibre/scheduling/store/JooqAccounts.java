package org.coachlibre.scheduling.store;

import static org.coachlibre.scheduling.store.Moments.utcOrNull;
import static org.coachlibre.scheduling.store.jooq.Tables.ACCOUNT_CALENDAR;
import static org.coachlibre.scheduling.store.jooq.Tables.CALENDAR_ACCOUNT;
import static org.coachlibre.scheduling.store.jooq.Tables.REMOTE_EVENT;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coachlibre.caldav.CalDavAccount;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.scheduling.domain.Accounts;
import org.coachlibre.scheduling.domain.KeptAccount;
import org.coachlibre.scheduling.domain.KeptCalendar;
import org.coachlibre.scheduling.domain.KeptEvent;
import org.coachlibre.scheduling.store.jooq.tables.records.AccountCalendarRecord;
import org.coachlibre.scheduling.store.jooq.tables.records.CalendarAccountRecord;
import org.coachlibre.scheduling.store.jooq.tables.records.RemoteEventRecord;
import org.coachlibre.storage.Transaction;

/** Accounts on other servers in the practice file. */
public final class JooqAccounts implements Accounts {
    private static final int ROWS_AT_ONCE = 500;

    @Override
    public List<KeptAccount> list(Transaction tx) {
        return tx.dsl()
                .selectFrom(CALENDAR_ACCOUNT)
                .orderBy(CALENDAR_ACCOUNT.ADDRESS, CALENDAR_ACCOUNT.USERNAME)
                .fetch(JooqAccounts::account);
    }

    @Override
    public void save(Transaction tx, KeptAccount account) {
        CalDavAccount access = account.access();
        CalendarAccountRecord row = new CalendarAccountRecord(
                account.id(),
                access.address().toString(),
                access.user(),
                access.password(),
                access.trusted().stream().sorted().collect(Collectors.joining(" ")),
                account.home().toString(),
                utcOrNull(account.readAt()),
                TroubleColumns.kind(account.trouble()),
                TroubleColumns.detail(account.trouble()));
        tx.dsl()
                .insertInto(CALENDAR_ACCOUNT)
                .set(row)
                .onConflict(CALENDAR_ACCOUNT.ID)
                .doUpdate()
                .set(row)
                .execute();
    }

    @Override
    public void delete(Transaction tx, UUID account) {
        tx.dsl()
                .deleteFrom(CALENDAR_ACCOUNT)
                .where(CALENDAR_ACCOUNT.ID.eq(account))
                .execute();
    }

    @Override
    public List<KeptCalendar> listCalendars(Transaction tx) {
        return tx.dsl()
                .selectFrom(ACCOUNT_CALENDAR)
                .orderBy(ACCOUNT_CALENDAR.NAME, ACCOUNT_CALENDAR.ID)
                .fetch(JooqAccounts::calendar);
    }

    @Override
    public Optional<KeptCalendar> findCalendar(Transaction tx, UUID calendar) {
        return tx.dsl()
                .selectFrom(ACCOUNT_CALENDAR)
                .where(ACCOUNT_CALENDAR.ID.eq(calendar))
                .fetchOptional(JooqAccounts::calendar);
    }

    @Override
    public void saveCalendar(Transaction tx, KeptCalendar calendar) {
        AccountCalendarRecord row = new AccountCalendarRecord(
                calendar.id(),
                calendar.account(),
                calendar.address().toString(),
                calendar.name(),
                calendar.colour(),
                calendar.writable(),
                calendar.blocks(),
                calendar.takesSessions(),
                calendar.version(),
                calendar.syncToken(),
                utcOrNull(calendar.spreadAt()));
        tx.dsl()
                .insertInto(ACCOUNT_CALENDAR)
                .set(row)
                .onConflict(ACCOUNT_CALENDAR.ID)
                .doUpdate()
                .set(row)
                .execute();
    }

    @Override
    public Map<URI, String> etags(Transaction tx, UUID calendar) {
        Map<URI, String> etags = new HashMap<>();
        tx.dsl()
                .select(REMOTE_EVENT.ADDRESS, REMOTE_EVENT.ETAG)
                .from(REMOTE_EVENT)
                .where(REMOTE_EVENT.CALENDAR_ID.eq(calendar))
                .forEach(row -> etags.put(URI.create(row.value1()), row.value2()));
        return etags;
    }

    @Override
    public List<KeptEvent> listEvents(Transaction tx, UUID calendar) {
        return tx.dsl()
                .selectFrom(REMOTE_EVENT)
                .where(REMOTE_EVENT.CALENDAR_ID.eq(calendar))
                .orderBy(REMOTE_EVENT.ADDRESS)
                .fetch(JooqAccounts::event);
    }

    @Override
    public Optional<KeptEvent> findEvent(Transaction tx, UUID calendar, SessionId session) {
        return tx.dsl()
                .selectFrom(REMOTE_EVENT)
                .where(REMOTE_EVENT.CALENDAR_ID.eq(calendar))
                .and(REMOTE_EVENT.SESSION_ID.eq(session.value()))
                .orderBy(REMOTE_EVENT.ADDRESS)
                .limit(1)
                .fetchOptional(JooqAccounts::event);
    }

    @Override
    public void saveEvents(Transaction tx, UUID calendar, List<KeptEvent> events) {
        for (int i = 0; i < events.size(); i += ROWS_AT_ONCE) {
            List<KeptEvent> some = events.subList(i, Math.min(i + ROWS_AT_ONCE, events.size()));
            deleteEvents(tx, calendar, some.stream().map(KeptEvent::address).toList());
            List<RemoteEventRecord> rows = some.stream()
                    .map(event -> new RemoteEventRecord(
                            calendar,
                            event.address().toString(),
                            event.etag(),
                            event.session() == null ? null : event.session().value(),
                            event.data()))
                    .toList();
            tx.dsl().batchInsert(rows).execute();
        }
    }

    @Override
    public void deleteEvents(Transaction tx, UUID calendar, Collection<URI> addresses) {
        if (!addresses.isEmpty()) {
            tx.dsl()
                    .deleteFrom(REMOTE_EVENT)
                    .where(REMOTE_EVENT.CALENDAR_ID.eq(calendar))
                    .and(REMOTE_EVENT.ADDRESS.in(
                            addresses.stream().map(URI::toString).toList()))
                    .execute();
        }
    }

    @Override
    public void deleteAllEvents(Transaction tx, UUID calendar) {
        tx.dsl()
                .deleteFrom(REMOTE_EVENT)
                .where(REMOTE_EVENT.CALENDAR_ID.eq(calendar))
                .execute();
    }

    private static KeptAccount account(CalendarAccountRecord row) {
        Set<String> trusted = Stream.of(row.getTrustedHosts().split(" "))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toSet());
        OffsetDateTime readAt = row.getReadAt();
        return new KeptAccount(
                row.getId(),
                new CalDavAccount(URI.create(row.getAddress()), row.getUsername(), row.getPassword(), trusted),
                URI.create(row.getHome()),
                readAt == null ? null : readAt.toInstant(),
                TroubleColumns.trouble(row.getTrouble(), row.getTroubleDetail()));
    }

    private static KeptCalendar calendar(AccountCalendarRecord row) {
        OffsetDateTime spreadAt = row.getSpreadAt();
        return new KeptCalendar(
                row.getId(),
                row.getAccountId(),
                URI.create(row.getAddress()),
                row.getName(),
                row.getColour(),
                row.getWritable(),
                row.getBlocksTime(),
                row.getTakesSessions(),
                row.getVersion(),
                row.getSyncToken(),
                spreadAt == null ? null : spreadAt.toInstant());
    }

    private static KeptEvent event(RemoteEventRecord row) {
        UUID session = row.getSessionId();
        return new KeptEvent(
                URI.create(row.getAddress()),
                row.getEtag(),
                session == null ? null : new SessionId(session),
                row.getData());
    }
}
