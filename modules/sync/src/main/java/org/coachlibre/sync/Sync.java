package org.coachlibre.sync;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.storage.Transaction;

/**
 * The practice's connection to its server. Calls that ask the server block until it answered or the time is up (seconds): run
 * them as a task. Safe for use by several threads.
 */
public interface Sync {

    /** Where things stand; changes are published as {@link SyncStateChanged}. Does not block. */
    SyncState state();

    Optional<SyncConnection> connection();

    /**
     * Makes this computer a device of the studio that {@code code} was made for. Replaces an existing connection to the same
     * server; to go to another one use {@link #moveTo}.
     *
     * @param server the server's address; https, or http on this computer
     * @param code the one-time code
     * @param deviceName how the coach calls this computer
     */
    EnrolResult enrol(URI server, String code, String deviceName);

    /** {@link #enrol(URI, String, String)} at a server whose self-signed certificate the coach has compared. */
    EnrolResult enrol(URI server, String code, String deviceName, String fingerprint);

    /**
     * Goes over to another server: enrols there, gives it every booking and projection, and forgets the old server's release,
     * so that the next publish sends the whole site. On any other result than {@code Enrolled} the old connection stays.
     */
    EnrolResult moveTo(URI server, String code, String deviceName);

    /** {@link #moveTo(URI, String, String)} at a server whose self-signed certificate the coach has compared. */
    EnrolResult moveTo(URI server, String code, String deviceName, String fingerprint);

    /** Forgets the connection. What waits to be sent stays and goes to the next server. */
    void disconnect();

    ServerAnswer<List<Device>> devices();

    /** Ends the right of a device to act for the studio, at once. */
    ServerAnswer<UUID> revoke(UUID device);

    /** Takes a new token; the old one is refused from then on. */
    ServerAnswer<SyncConnection> rotateToken();

    /**
     * Puts a message into the outbox, in the transaction of the change it tells of; it is sent as soon as that is durable and the
     * server can be reached, also after a restart. Its outcome goes to the {@link OutcomeHandler} of its kind.
     *
     * @param body a wire record
     */
    UUID enqueue(Transaction transaction, String kind, Object body);

    /**
     * Takes an enqueued message back when it never left this computer; false when it was sent, or may have been, or is answered
     * already.
     */
    boolean takeBack(Transaction transaction, UUID message);

    /** What was enqueued and not answered yet, oldest first. */
    List<PushedMessage> listWaiting();

    /** Erases who it was from what is kept of these bookings, also from noted differences and waiting answers about them. */
    void forgetWho(Transaction transaction, List<UUID> bookings);

    /** Replaces what the server holds under {@code name} once the transaction is durable; only the newest is sent. */
    void putProjection(Transaction transaction, String name, Object body);

    /** {@link #putProjection(Transaction, String, Object)} in a transaction of its own; returns when durable, not when sent. */
    void putProjection(String name, Object body);

    /** Sends what waits and fetches what is new, once. */
    SyncReport syncNow();

    /** Stays connected in the background: sends at once, fetches at once, tries again when the server is away. */
    void start();

    /** Ends what {@link #start} began. */
    void stop();

    /** Events that are kept because they could not be applied, oldest first. */
    List<SetAsideEvent> listSetAside();

    /** Tries the events that were set aside again, for instance after an update of this program; returns how many went well. */
    int retrySetAside();

    /** Differences that the coach has not seen yet, oldest first. */
    List<Difference> listDifferences();

    /** The coach has seen these. */
    void forgetDifferences(List<UUID> ids);
}
