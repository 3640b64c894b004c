package org.coachlibre.server.booking.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.coachlibre.core.Ids;
import org.coachlibre.core.Language;
import org.coachlibre.server.booking.domain.Details;
import org.coachlibre.server.booking.store.JooqContactMessages;
import org.coachlibre.server.events.EventLog;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.EventKinds;
import org.coachlibre.syncprotocol.ReceivedMessage;
import org.jspecify.annotations.Nullable;

/** Takes the messages of the contact forms. */
public final class ContactDesk {
    /** For a laptop that comes back from last month's backup. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final Duration LONGEST_KEPT = Duration.ofDays(365);

    private final JooqContactMessages messages = new JooqContactMessages();
    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final EventLog events;

    ContactDesk(Database database, Clock clock, EventLog events) {
        this.database = database;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.events = events;
    }

    /** Returns once the message is on the disk. {@code details} are checked. */
    public void receive(UUID studio, Details details, Language language) {
        ReceivedMessage message = new ReceivedMessage(
                ids.next(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                details.name(),
                Details.address(details.email()).orElseThrow(),
                null,
                language.code(),
                details.message());
        database.write(tx -> {
            messages.insert(tx, studio, message);
            events.append(tx, studio, EventKinds.MESSAGE_RECEIVED, message);
            return null;
        });
    }

    /** In the order of their identifiers after {@code last}. */
    public List<ReceivedMessage> listMessages(Transaction tx, UUID studio, @Nullable UUID last, int limit) {
        return messages.listMessages(tx, studio, last, limit);
    }

    /**
     * Forgets the messages that every computer of the studio has, a month after they came, in the log too. What no computer fetched
     * within a year goes with the log's old events: their tokens ended long before.
     *
     * @param pulled the number up to which every computer has the log
     */
    public void forget(UUID studio, long pulled) {
        Instant now = clock.instant();
        database.write(tx -> {
            List<UUID> ids = events.forget(tx, studio, EventKinds.MESSAGE_RECEIVED, now.minus(KEPT), pulled).stream()
                    .map(body -> UUID.fromString(body.path("id").asText()))
                    .toList();
            messages.forget(tx, studio, ids, now.minus(LONGEST_KEPT));
            return null;
        });
    }
}
