package org.coachlibre.scheduling.service;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.coachlibre.caldav.CalDav;
import org.coachlibre.caldav.CalDavAccount;
import org.coachlibre.caldav.CalDavAddress;
import org.coachlibre.caldav.CalendarList;
import org.coachlibre.caldav.RemoteCalendar;
import org.coachlibre.core.Ids;
import org.coachlibre.core.Tasks;
import org.coachlibre.scheduling.AccountAnswer;
import org.coachlibre.scheduling.CalendarAccount;
import org.coachlibre.scheduling.NewAccount;
import org.coachlibre.scheduling.OtherCalendars;
import org.coachlibre.scheduling.domain.Accounts;
import org.coachlibre.scheduling.domain.BusyTimes;
import org.coachlibre.scheduling.domain.KeptAccount;
import org.coachlibre.scheduling.domain.KeptCalendar;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.Transaction;
import org.jspecify.annotations.Nullable;

/** Other calendars over the practice file and CalDAV. */
public final class DefaultOtherCalendars implements OtherCalendars, AutoCloseable {
    private final Database database;
    private final Accounts accounts;
    private final BusyTimes busyTimes;
    private final RemoteChanges changes;
    private final SessionWriting writing;
    private final Clock clock;
    private final Ids ids;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private @Nullable CalDav calDav;
    private boolean closed;

    public DefaultOtherCalendars(
            Database database,
            Accounts accounts,
            BusyTimes busyTimes,
            RemoteChanges changes,
            SessionWriting writing,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.busyTimes = busyTimes;
        this.changes = changes;
        this.writing = writing;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    @Override
    public AccountAnswer test(NewAccount account) throws InterruptedException {
        CalDavAccount access = access(account).orElse(null);
        if (access == null) {
            return new AccountAnswer.NoAddress();
        }
        return switch (calDav().discover(access)) {
            case CalendarList.Failed failed -> new AccountAnswer.NotReached(failed.trouble());
            case CalendarList.Listed listed ->
                new AccountAnswer.Reached(listed.calendars().stream()
                        .filter(RemoteCalendar::holdsEvents)
                        .map(RemoteCalendar::name)
                        .toList());
        };
    }

    @Override
    public AccountAnswer add(NewAccount account) throws InterruptedException {
        CalDavAccount access = access(account).orElse(null);
        if (access == null) {
            return new AccountAnswer.NoAddress();
        }
        return switch (calDav().discover(access)) {
            case CalendarList.Failed failed -> new AccountAnswer.NotReached(failed.trouble());
            case CalendarList.Listed listed -> new AccountAnswer.Added(database.write(tx -> keep(tx, access, listed)));
        };
    }

    private CalendarAccount keep(Transaction tx, CalDavAccount access, CalendarList.Listed listed) {
        URI home = listed.home();
        KeptAccount kept = accounts.list(tx).stream()
                .filter(known -> known.access().address().equals(access.address())
                        && known.access().user().equals(access.user()))
                .findFirst()
                .map(known -> known.withAccess(access, home))
                .orElseGet(() -> new KeptAccount(ids.next(), access, home, null, null));
        accounts.save(tx, kept);
        AccountRound.keep(tx, accounts, kept.id(), listed.calendars(), ids);
        return shown(kept, accounts.listCalendars(tx));
    }

    private static Optional<CalDavAccount> access(NewAccount account) {
        return CalDavAddress.of(account.address())
                .map(address ->
                        new CalDavAccount(address, account.user().strip(), account.password(), account.trusted()));
    }

    @Override
    public List<CalendarAccount> listAccounts() {
        return database.read(tx -> {
            List<KeptCalendar> calendars = accounts.listCalendars(tx);
            return accounts.list(tx).stream()
                    .map(account -> shown(account, calendars))
                    .toList();
        });
    }

    private static CalendarAccount shown(KeptAccount account, List<KeptCalendar> calendars) {
        List<CalendarAccount.AccountCalendar> own = calendars.stream()
                .filter(calendar -> calendar.account().equals(account.id()))
                .map(calendar -> new CalendarAccount.AccountCalendar(
                        calendar.id(),
                        calendar.name(),
                        calendar.colour(),
                        calendar.writable(),
                        calendar.blocks(),
                        calendar.takesSessions()))
                .toList();
        return new CalendarAccount(
                account.id(),
                account.access().address(),
                account.access().user(),
                own,
                account.readAt(),
                account.trouble());
    }

    @Override
    public void remove(UUID account) {
        database.write(tx -> {
            accounts.listCalendars(tx).stream()
                    .filter(calendar -> calendar.account().equals(account))
                    .forEach(calendar -> busyTimes.deleteCalendar(tx, calendar.id()));
            accounts.delete(tx, account);
            changes.tell(tx, true);
            return null;
        });
    }

    @Override
    public void setBlocking(UUID calendar, boolean blocks) {
        database.write(tx -> {
            accounts.findCalendar(tx, calendar)
                    .filter(known -> known.blocks() != blocks)
                    .ifPresent(known -> {
                        use(tx, known, blocks, known.takesSessions());
                        if (blocks) {
                            changes.spread(tx, calendar);
                        } else {
                            busyTimes.deleteCalendar(tx, calendar);
                            changes.tell(tx, true);
                        }
                    });
            return null;
        });
    }

    @Override
    public void writeInto(@Nullable UUID calendar) {
        database.write(tx -> {
            accounts.listCalendars(tx).stream()
                    .filter(known -> known.takesSessions() != known.id().equals(calendar))
                    .forEach(known -> use(tx, known, known.blocks(), known.id().equals(calendar)));
            return null;
        });
    }

    private void use(Transaction tx, KeptCalendar calendar, boolean blocks, boolean takesSessions) {
        KeptCalendar used = calendar.used(blocks, takesSessions);
        accounts.saveCalendar(tx, used);
        if (!used.isRead()) {
            accounts.deleteAllEvents(tx, calendar.id());
        }
    }

    @Override
    public boolean hasSomethingToWrite() {
        return database.read(tx -> {
            List<KeptAccount> known = accounts.list(tx);
            boolean isWorking = known.stream().anyMatch(account -> account.trouble() == null);
            return isWorking && !writing.plan(tx, target(tx)).isEmpty();
        });
    }

    private @Nullable UUID target(Transaction tx) {
        return accounts.listCalendars(tx).stream()
                .filter(KeptCalendar::takesSessions)
                .map(KeptCalendar::id)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void sync(Tasks.Progress progress) throws InterruptedException {
        oneAtATime.lockInterruptibly();
        try {
            List<KeptAccount> known = database.read(accounts::list);
            List<AccountRound> rounds = new ArrayList<>();
            for (KeptAccount account : known) {
                if (progress.isCancelled()) {
                    return;
                }
                progress.report(
                        rounds.size(), known.size(), account.access().address().getHost());
                AccountRound round = new AccountRound(account, calDav(), database, accounts, changes, writing, clock);
                round.read();
                rounds.add(round);
            }
            UUID target =
                    known.isEmpty() ? null : database.read(this::targetOrNull).orElse(null);
            // First out of one calendar, then into another.
            for (AccountRound round : rounds) {
                round.clear(target);
            }
            for (AccountRound round : rounds) {
                round.write(target);
                round.readOwn();
                round.end();
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private Optional<UUID> targetOrNull(Transaction tx) {
        return Optional.ofNullable(target(tx));
    }

    /** Made at first need: a practice without other calendars does not wait for it. */
    private synchronized CalDav calDav() throws InterruptedException {
        if (closed) {
            throw new InterruptedException("The practice is being closed");
        }
        CalDav made = calDav == null ? new CalDav() : calDav;
        calDav = made;
        return made;
    }

    /** Hangs up on every server. */
    @Override
    public synchronized void close() {
        closed = true;
        if (calDav != null) {
            calDav.close();
        }
    }
}
