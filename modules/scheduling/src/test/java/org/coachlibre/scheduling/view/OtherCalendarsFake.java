package org.coachlibre.scheduling.view;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.coachlibre.caldav.Trouble;
import org.coachlibre.core.Tasks;
import org.coachlibre.scheduling.AccountAnswer;
import org.coachlibre.scheduling.CalendarAccount;
import org.coachlibre.scheduling.CalendarAccount.AccountCalendar;
import org.coachlibre.scheduling.NewAccount;
import org.coachlibre.scheduling.OtherCalendars;
import org.jspecify.annotations.Nullable;

/** Other calendars without a server: every answer is set by the test, every act is written down. */
final class OtherCalendarsFake implements OtherCalendars {
    static final UUID PRIVATE = new UUID(0, 1);

    final List<String> acts = new ArrayList<>();
    final List<CalendarAccount> accounts = new ArrayList<>();
    AccountAnswer answer = new AccountAnswer.NoAddress();
    boolean waits;

    @Nullable
    RuntimeException failure;

    /** An account with one calendar. */
    static CalendarAccount account(@Nullable Trouble trouble) {
        return new CalendarAccount(
                new UUID(0, 9),
                URI.create("https://cloud.example.org/"),
                "claire",
                List.of(
                        new AccountCalendar(PRIVATE, "Private", "", true, true, false),
                        new AccountCalendar(new UUID(0, 2), "Holidays", "", false, false, false)),
                Instant.parse("2026-06-01T05:55:00Z"),
                trouble);
    }

    @Override
    public AccountAnswer test(NewAccount account) {
        acts.add("test " + account.address() + " " + account.trusted());
        return answer;
    }

    @Override
    public AccountAnswer add(NewAccount account) {
        acts.add("add " + account.address() + " " + account.trusted());
        return answer;
    }

    @Override
    public List<CalendarAccount> listAccounts() {
        return List.copyOf(accounts);
    }

    @Override
    public void remove(UUID account) {
        acts.add("remove");
        accounts.clear();
    }

    @Override
    public void setBlocking(UUID calendar, boolean blocks) {
        acts.add("blocking " + calendar + " " + blocks);
    }

    @Override
    public void writeInto(@Nullable UUID calendar) {
        acts.add("write into " + calendar);
    }

    @Override
    public boolean hasSomethingToWrite() {
        return waits;
    }

    @Override
    public void sync(Tasks.Progress progress) {
        acts.add("sync");
        if (failure != null) {
            throw failure;
        }
    }
}
