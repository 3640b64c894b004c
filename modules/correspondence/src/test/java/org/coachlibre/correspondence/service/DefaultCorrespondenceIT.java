package org.coachlibre.correspondence.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.core.Events;
import org.coachlibre.core.Language;
import org.coachlibre.correspondence.Correspondence;
import org.coachlibre.correspondence.MailFailure;
import org.coachlibre.correspondence.MailFailure.Reason;
import org.coachlibre.correspondence.Message;
import org.coachlibre.correspondence.MessageArrived;
import org.coachlibre.correspondence.MessageId;
import org.coachlibre.correspondence.PersonLookup;
import org.coachlibre.correspondence.PersonRef;
import org.coachlibre.correspondence.ReceivedMessage;
import org.coachlibre.correspondence.store.JooqMessages;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.SchemaMigration;
import org.coachlibre.storage.Transaction;
import org.coachlibre.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultCorrespondenceIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private static final PersonRef ANNA = new PersonRef(UUID.randomUUID());
    private static final PersonLookup PEOPLE = new PersonLookup() {
        @Override
        public Optional<PersonRef> findByEmail(Transaction tx, String email) {
            return email.equalsIgnoreCase("anna@example.org") ? Optional.of(ANNA) : Optional.empty();
        }

        @Override
        public Object target(PersonRef person) {
            return person;
        }
    };

    @TempDir
    private Path dir;

    private final Events events = new Events();
    private final List<Object> heard = new ArrayList<>();
    private Database database;
    private Correspondence correspondence;

    @BeforeEach
    void open() {
        database = TestDatabase.open(dir, new SchemaMigration("CORRESPONDENCE", "db/migration/correspondence"));
        correspondence = new DefaultCorrespondence(database, new JooqMessages(), PEOPLE, events, CLOCK);
        events.subscribe(Object.class, heard::add);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aMessageToldTwiceIsKeptOnceAndLinked() {
        ReceivedMessage received = message("Anna 🌸 مرحبا", "ANNA@example.org", "Hello", "Bonjour\r\nà vous");
        apply(received);
        apply(received);

        List<Message> inbox = correspondence.list(false);
        assertEquals(1, inbox.size());
        assertEquals(ANNA, inbox.getFirst().person());
        assertEquals("Anna 🌸 مرحبا", inbox.getFirst().name());
        assertEquals("Bonjour\nà vous", inbox.getFirst().text());
        assertEquals(1, correspondence.countUnread());
        assertEquals(1, heard.stream().filter(MessageArrived.class::isInstance).count());
    }

    @Test
    void readAnswerArchiveAndBack() {
        ReceivedMessage received = message("Hugo", "hugo@example.org", "", "A question about prices");
        apply(received);
        MessageId id = new MessageId(received.id());
        correspondence.markRead(id, true);
        assertEquals(0, correspondence.countUnread());
        correspondence.markRead(id, false);
        assertEquals(1, correspondence.listUnread(5).size());
        correspondence.noteAnswered(id);
        assertEquals(
                CLOCK.instant(), correspondence.findMessage(id).orElseThrow().answeredAt());
        assertTrue(correspondence.findMessage(id).orElseThrow().isRead());
        assertEquals(1, correspondence.search("PRICES", 5).size());
        correspondence.archive(id, true);
        assertEquals(0, correspondence.list(false).size());
        assertEquals(0, correspondence.search("prices", 5).size());
        assertEquals(1, correspondence.list(true).size());
        correspondence.archive(id, false);
        assertEquals(1, correspondence.list(false).size());
        apply(received);
        assertTrue(correspondence.findMessage(id).orElseThrow().isRead(), "told again, it stays as it is");
    }

    @Test
    void whatAVisitorSendsCannotBecomeAHeader() {
        ReceivedMessage forged =
                message("Eve\r\nBcc: all", "eve@example.org\r\nBcc: all@example.org", "Hi\nX: y", "text");

        assertEquals("Eve  Bcc: all", forged.name());
        assertEquals("", forged.email());
        assertEquals("Hi X: y", forged.subject());
        apply(message("N".repeat(900), "e".repeat(300) + "@example.org", "", "t".repeat(50_000)));
        Message cut = correspondence.list(false).getFirst();
        assertEquals(200, cut.name().length());
        assertEquals(20_000, cut.text().length());
        assertFalse(cut.isArchived());
    }

    @Test
    void failedMailsAreListedUntilDismissed() {
        MailFailure failure = new MailFailure(
                UUID.randomUUID(),
                CLOCK.instant(),
                "hugo@example.org",
                "Your session",
                Reason.ofWord("login-refused"),
                "535 no");
        for (int i = 0; i < 2; i++) {
            database.write(tx -> {
                correspondence.applyFailure(tx, failure);
                return true;
            });
        }
        assertEquals(List.of(failure), correspondence.listFailures());
        assertEquals(Reason.LOGIN_REFUSED, failure.reason());
        assertEquals(Reason.OTHER, Reason.ofWord("QUOTA"));
        correspondence.dismissFailure(failure.id(), true);
        assertEquals(0, correspondence.listFailures().size());
        correspondence.dismissFailure(failure.id(), false);
        assertEquals(1, correspondence.listFailures().size());
    }

    private void apply(ReceivedMessage received) {
        database.write(tx -> {
            correspondence.applyMessage(tx, received);
            return true;
        });
    }

    private static ReceivedMessage message(String name, String email, String subject, String text) {
        return new ReceivedMessage(UUID.randomUUID(), CLOCK.instant(), name, email, subject, text, Language.FRENCH);
    }
}
