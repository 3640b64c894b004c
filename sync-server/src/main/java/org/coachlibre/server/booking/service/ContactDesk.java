package org.coachlibre.server.booking.service;

import java.time.Clock;
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

/** Takes the messages of the contact forms. */
public final class ContactDesk {
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

    /** Oldest first. */
    public List<ReceivedMessage> listMessages(Transaction tx, UUID studio) {
        return messages.listMessages(tx, studio);
    }
}
