package org.coachlibre.scheduling.domain;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.storage.Transaction;

/** Where accounts on other servers, their calendars and what was read of them are kept. */
public interface Accounts {

    /** By address and user. */
    List<KeptAccount> list(Transaction tx);

    /** Adds the account or writes over the one with its id. */
    void save(Transaction tx, KeptAccount account);

    /** Takes an account away with its calendars and what was read. */
    void delete(Transaction tx, UUID account);

    /** Of every account, by name. */
    List<KeptCalendar> listCalendars(Transaction tx);

    Optional<KeptCalendar> findCalendar(Transaction tx, UUID calendar);

    /** Adds the calendar or writes over the one with its id. */
    void saveCalendar(Transaction tx, KeptCalendar calendar);

    /** The version of everything that was read of a calendar. */
    Map<URI, String> etags(Transaction tx, UUID calendar);

    List<KeptEvent> listEvents(Transaction tx, UUID calendar);

    /** The event that carries a session's UID, whoever put it there. */
    Optional<KeptEvent> findEvent(Transaction tx, UUID calendar, SessionId session);

    /** Adds events or writes over those at their addresses. */
    void saveEvents(Transaction tx, UUID calendar, List<KeptEvent> events);

    void deleteEvents(Transaction tx, UUID calendar, Collection<URI> addresses);

    /** Forgets everything that was read of a calendar. */
    void deleteAllEvents(Transaction tx, UUID calendar);
}
