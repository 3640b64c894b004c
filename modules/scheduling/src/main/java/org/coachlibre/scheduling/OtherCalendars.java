package org.coachlibre.scheduling;

import java.util.List;
import java.util.UUID;
import org.coachlibre.core.Tasks;
import org.jspecify.annotations.Nullable;

/**
 * The coach's calendars on other servers: what is in them blocks time here, and sessions are written into one of them. Nothing that
 * happens there moves or cancels a session; it becomes a {@link Conflict}. Every method waits for the disk, some for a server:
 * never called on the FX thread. Safe for use by several threads.
 */
public interface OtherCalendars {

    /** Tries whether an account can be reached; keeps nothing. */
    AccountAnswer test(NewAccount account) throws InterruptedException;

    /** Adds an account, or changes the password of the one with its address and user. None of its calendars is used yet. */
    AccountAnswer add(NewAccount account) throws InterruptedException;

    /** Every account by address. */
    List<CalendarAccount> listAccounts();

    /** Forgets an account and its busy times. What stands in its calendars stays there. */
    void remove(UUID account);

    /** Whether what is in a calendar blocks time; it is read at the next {@link #sync}. */
    void setBlocking(UUID calendar, boolean blocks);

    /** Which calendar sessions are written into; null for none. They leave the one before at the next {@link #sync}. */
    void writeInto(@Nullable UUID calendar);

    /** Whether a session waits to be written, and nothing keeps it from being so. */
    boolean hasSomethingToWrite();

    /**
     * Reads what changed and writes what is new, one account after the other; a second call waits for the first. Trouble with a server is
     * kept with its account ({@link CalendarAccount#trouble()}) and tried again the next time.
     */
    void sync(Tasks.Progress progress) throws InterruptedException;
}
