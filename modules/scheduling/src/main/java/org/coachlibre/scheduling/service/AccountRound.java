package org.coachlibre.scheduling.service;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.caldav.CalDav;
import org.coachlibre.caldav.CalendarChanges;
import org.coachlibre.caldav.CalendarList;
import org.coachlibre.caldav.ReadState;
import org.coachlibre.caldav.RemoteCalendar;
import org.coachlibre.caldav.Trouble;
import org.coachlibre.core.Ids;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.domain.Accounts;
import org.coachlibre.scheduling.domain.KeptAccount;
import org.coachlibre.scheduling.domain.KeptCalendar;
import org.coachlibre.scheduling.domain.SessionEvent;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.Transaction;
import org.jspecify.annotations.Nullable;

/** One account being read and written once. After its first trouble it is left alone until the next time. */
final class AccountRound {
    private final KeptAccount account;
    private final CalDav calDav;
    private final Database database;
    private final Accounts accounts;
    private final RemoteChanges changes;
    private final SessionWriting writing;
    private final Clock clock;
    private @Nullable Trouble trouble;
    private boolean hasWritten;

    AccountRound(
            KeptAccount account,
            CalDav calDav,
            Database database,
            Accounts accounts,
            RemoteChanges changes,
            SessionWriting writing,
            Clock clock) {
        this.account = account;
        this.calDav = calDav;
        this.database = database;
        this.accounts = accounts;
        this.changes = changes;
        this.writing = writing;
        this.clock = clock;
    }

    /** One request says what changed; only that is read. */
    void read() throws InterruptedException {
        switch (calDav.list(account.access(), account.home())) {
            case CalendarList.Failed failed -> trouble = failed.trouble();
            case CalendarList.Listed listed -> {
                for (KeptCalendar calendar : merge(listed.calendars())) {
                    Optional<RemoteCalendar> there = listed.calendars().stream()
                            .filter(one -> one.address().equals(calendar.address()))
                            .findFirst();
                    if (calendar.isRead() && there.isPresent() && trouble == null) {
                        read(calendar, there.get());
                    }
                }
            }
        }
    }

    private void read(KeptCalendar calendar, RemoteCalendar there) throws InterruptedException {
        ReadState last = new ReadState(calendar.version(), calendar.syncToken(), Map.of());
        if (last.isStateOf(there)) {
            if (changes.isToSpread(calendar)) {
                write(tx -> changes.spread(tx, calendar.id()));
            }
            return;
        }
        ReadState known = new ReadState(
                calendar.version(), calendar.syncToken(), database.read(tx -> accounts.etags(tx, calendar.id())));
        CalendarChanges answer =
                calDav.read(account.access(), there, known, clock.instant().minus(ForeignEvents.READ_BEFORE));
        switch (answer) {
            case CalendarChanges.Unchanged unchanged -> {}
            case CalendarChanges.Changed changed -> write(tx -> changes.take(tx, calendar.id(), changed));
            case CalendarChanges.Failed failed -> trouble = failed.trouble();
        }
    }

    /** New calendars are added and names taken over. One that is not listed any more is kept: missing does not mean deleted. */
    private List<KeptCalendar> merge(List<RemoteCalendar> there) {
        List<KeptCalendar> kept = database.read(this::calendars);
        boolean isNews = there.stream().filter(RemoteCalendar::holdsEvents).anyMatch(one -> kept.stream()
                .noneMatch(known ->
                        known.equals(known.named(one)) && known.address().equals(one.address())));
        if (isNews) {
            write(tx -> keep(tx, accounts, account.id(), there, new Ids(clock)));
        }
        return isNews ? database.read(this::calendars) : kept;
    }

    /** Adds or renames the calendars of an account as they were found. */
    static void keep(Transaction tx, Accounts accounts, UUID account, List<RemoteCalendar> there, Ids ids) {
        List<KeptCalendar> known = accounts.listCalendars(tx);
        there.stream().filter(RemoteCalendar::holdsEvents).forEach(found -> {
            KeptCalendar before = known.stream()
                    .filter(one ->
                            one.account().equals(account) && one.address().equals(found.address()))
                    .findFirst()
                    .orElseGet(() -> KeptCalendar.of(ids.next(), account, found));
            accounts.saveCalendar(tx, before.named(found));
        });
    }

    private List<KeptCalendar> calendars(Transaction tx) {
        return accounts.listCalendars(tx).stream()
                .filter(calendar -> calendar.account().equals(account.id()))
                .toList();
    }

    /** Deletes what has to leave this account's calendars. */
    void clear(@Nullable UUID target) throws InterruptedException {
        List<UUID> ours =
                database.read(this::calendars).stream().map(KeptCalendar::id).toList();
        for (SessionEvent event : database.read(tx -> writing.plan(tx, target)).deletes()) {
            if (trouble == null && ours.contains(event.calendar())) {
                trouble = writing.delete(calDav, account.access(), event);
                hasWritten = true;
            }
        }
    }

    /** Writes sessions when this account has the calendar for them. */
    void write(@Nullable UUID target) throws InterruptedException {
        KeptCalendar calendar = database.read(this::calendars).stream()
                .filter(one -> one.id().equals(target))
                .findFirst()
                .orElse(null);
        if (calendar == null || trouble != null) {
            return;
        }
        for (Session session : database.read(tx -> writing.plan(tx, target)).puts()) {
            if (trouble == null) {
                trouble = writing.put(calDav, account.access(), calendar, session.id());
                hasWritten = true;
            }
        }
    }

    /**
     * Reads what was just written: a list of changes from before that would never tell that such an event was deleted since.
     */
    void readOwn() throws InterruptedException {
        if (hasWritten && trouble == null) {
            read();
        }
    }

    /** Keeps how it went, unless the account was removed or changed meanwhile. */
    void end() {
        Trouble met = trouble;
        write(tx -> accounts.list(tx).stream()
                .filter(now -> now.id().equals(account.id()) && now.access().equals(account.access()))
                .forEach(now -> accounts.save(tx, met == null ? now.reached(clock.instant()) : now.withTrouble(met))));
    }

    private void write(Change change) {
        database.write(tx -> {
            change.make(tx);
            return null;
        });
    }

    /** What is written. */
    @FunctionalInterface
    private interface Change {
        void make(Transaction tx);
    }
}
