package org.coachlibre.server.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.coachlibre.server.events.EventSignal;
import org.coachlibre.server.events.store.JooqEventLog;
import org.coachlibre.server.limits.RateLimits;
import org.coachlibre.server.logs.ServerLog;
import org.coachlibre.server.modules.ServerContext;
import org.coachlibre.server.projections.store.JooqProjections;
import org.coachlibre.server.releases.Shells;
import org.coachlibre.server.secrets.ServerKey;
import org.coachlibre.server.studios.PublicAddresses;
import org.coachlibre.server.studios.Studio;
import org.coachlibre.server.studios.Studios;
import org.coachlibre.server.studios.store.JooqStudios;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.SchemaMigration;
import org.coachlibre.syncprotocol.EventKinds;
import org.coachlibre.syncprotocol.MailFailed;
import org.coachlibre.syncprotocol.MailProjection;
import org.coachlibre.syncprotocol.MailProjection.Security;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.WireCodec;
import org.coachlibre.syncprotocol.WireEvent;
import org.coachlibre.testkit.MutableClock;
import org.coachlibre.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails against a real SMTP server on loopback. */
class MailModuleIT {
    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";

    @TempDir
    Path folder;

    private final MutableClock clock = new MutableClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final WireCodec codec = new WireCodec();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private GreenMail smtp;
    private Database database;
    private ServerContext context;
    private ServerLog serverLog;
    private MailModule module;
    private Studio studio;

    @BeforeEach
    void open() throws IOException {
        smtp = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
        });
        smtp.setUser("claire@practice.example", "claire", "correct-horse");
        smtp.start();
        database = TestDatabase.open(folder, new SchemaMigration("SERVER", "db/migration/server"));
        Studios studios = new JooqStudios(database, clock);
        studio = ((Studios.CreateResult.Created) studios.create("claire", null)).studio();
        ServerKey key = ServerKey.open(folder.resolve("server.key"));
        serverLog = new ServerLog(new PrintStream(log, true, StandardCharsets.UTF_8), clock);
        context = new ServerContext(
                database,
                clock,
                studios,
                new PublicAddresses(studios, "localhost", URI.create("http://localhost:8080")),
                new JooqEventLog(database, clock, new EventSignal(), codec),
                new JooqProjections(clock, key.box("projections"), List.of()),
                new NoShells(),
                new RateLimits(System::nanoTime),
                name -> {},
                key,
                serverLog,
                codec,
                folder);
        module = new MailModule(context);
    }

    @AfterEach
    void close() throws Exception {
        module.close();
        serverLog.close();
        database.close();
        smtp.stop();
    }

    @Test
    void arrivesOnceWithTextHtmlAndInvitation() throws Exception {
        account(Security.NONE, "correct-horse", smtp.getSmtp().getPort());
        OutgoingMail mail = mail("Hugo Blanc", "hugo@example.org", "Réservation confirmée");
        enqueue(mail);
        enqueue(mail);
        module.sendDue();
        module.sendDue();

        MimeMessage[] received = smtp.getReceivedMessages();
        assertEquals(1, received.length);
        assertEquals("Réservation confirmée", received[0].getSubject());
        assertEquals("<" + mail.id() + "@claire.coachlibre>", received[0].getMessageID());
        assertEquals("auto-generated", received[0].getHeader("Auto-Submitted", null));
        String whole = GreenMailUtil.getWholeMessage(received[0]);
        assertTrue(whole.contains("text/calendar; charset=UTF-8; method=REQUEST"), whole);
        assertTrue(whole.contains("filename=session.ics"), whole);
        assertTrue(whole.contains("text/html"), whole);
        assertTrue(whole.contains("Claire Morel"), whole);
    }

    @Test
    void isSentSoonAfterItIsQueuedWithoutBeingAsked() throws Exception {
        account(Security.NONE, "correct-horse", smtp.getSmtp().getPort());
        module.start();
        enqueue(mail("Hugo", "hugo@example.org", "Hello"));
        assertTrue(smtp.waitForIncomingEmail(10_000, 1));
    }

    @Test
    void aLineBreakAddsNoHeader() throws Exception {
        account(Security.NONE, "correct-horse", smtp.getSmtp().getPort());
        enqueue(mail("Hugo\r\nBcc: other@example.org", "hugo@example.org", "Hi\r\nX-Evil: 1\nBcc: other@example.org"));
        module.sendDue();
        MimeMessage received = smtp.getReceivedMessages()[0];
        assertEquals(1, received.getAllRecipients().length);
        assertEquals(null, received.getHeader("X-Evil"));
        assertEquals("Hi X-Evil: 1 Bcc: other@example.org", received.getSubject());
    }

    @Test
    void withoutAnAccountItIsWrittenAsAFileAndNothingIsSent() throws Exception {
        OutgoingMail mail = mail("Hugo", "hugo@example.org", "Hello");
        enqueue(mail);
        module.sendDue();
        String written = Files.readString(folder.resolve("outbox/claire/" + mail.id() + ".eml"));
        assertTrue(written.contains("Subject: Hello"), written);
        assertEquals(0, smtp.getReceivedMessages().length);
        try (Stream<Path> files = Files.list(folder.resolve("outbox/claire"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aWrongPasswordIsTriedAgainAndThenTheCoachIsTold() throws Exception {
        account(Security.NONE, "wrong", smtp.getSmtp().getPort());
        enqueue(mail("Hugo", "hugo@example.org", "Hello"));
        for (int i = 0; i < 6; i++) {
            assertEquals(List.of(), failures());
            module.sendDue();
            clock.advance(Duration.ofHours(7));
        }
        assertEquals(List.of("LOGIN"), failures());
        module.sendDue();
        assertEquals(1, failures().size());
        serverLog.close();
        String lines = log.toString(StandardCharsets.UTF_8);
        assertFalse(lines.contains("hugo") || lines.contains("wrong"), lines);
    }

    @Test
    void aServerThatWasAwayGetsItLater() throws Exception {
        account(Security.NONE, "correct-horse", 1);
        enqueue(mail("Hugo", "hugo@example.org", "Hello"));
        module.sendDue();
        account(Security.NONE, "correct-horse", smtp.getSmtp().getPort());
        module.sendDue();
        assertEquals(0, smtp.getReceivedMessages().length, "not due yet");
        clock.advance(Duration.ofMinutes(2));
        module.sendDue();
        assertEquals(1, smtp.getReceivedMessages().length);
    }

    @Test
    void aCertificateNobodyVouchesForIsNotTrusted() throws Exception {
        account(Security.TLS, "correct-horse", smtp.getSmtps().getPort());
        enqueue(mail("Hugo", "hugo@example.org", "Hello"));
        for (int i = 0; i < 6; i++) {
            module.sendDue();
            clock.advance(Duration.ofHours(7));
        }
        assertEquals(List.of("CERTIFICATE"), failures());
        assertEquals(0, smtp.getReceivedMessages().length);
    }

    @Test
    void starttlsIsNeverLeftOut() throws Exception {
        account(Security.STARTTLS, "correct-horse", smtp.getSmtp().getPort());
        enqueue(mail("Hugo", "hugo@example.org", "Hello"));
        module.sendDue();
        assertEquals(0, smtp.getReceivedMessages().length);
    }

    @Test
    void anAddressThatIsNoneIsGivenUpAtOnce() throws Exception {
        account(Security.NONE, "correct-horse", smtp.getSmtp().getPort());
        enqueue(mail("Hugo", "not an address", "Hello"));
        module.sendDue();
        assertEquals(List.of("REFUSED"), failures());
    }

    private OutgoingMail mail(String name, String address, String subject) {
        return new OutgoingMail(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Recipient.CLIENT,
                name,
                address,
                "claire@practice.example",
                subject,
                "See you",
                "<!doctype html><p>See you</p>",
                CALENDAR,
                "REQUEST");
    }

    private void enqueue(OutgoingMail mail) {
        database.write(tx -> {
            module.queue().enqueue(tx, studio.id(), mail);
            return true;
        });
    }

    private void account(Security security, String password, int port) throws UserException {
        MailProjection projection = new MailProjection(
                "127.0.0.1", port, security, "claire", password, "Claire Morel", "claire@practice.example");
        database.write(tx -> {
            long version = context.projections()
                    .find(tx, studio.id(), MailProjection.NAME)
                    .map(found -> found.version())
                    .orElse(0L);
            return context.projections().store(tx, studio.id(), MailProjection.NAME, version, codec.text(projection));
        });
    }

    private List<String> failures() throws MalformedMessage, MessagingException {
        List<WireEvent> events = database.read(tx -> context.events().listAfter(tx, studio.id(), 0, 100));
        List<String> reasons = new ArrayList<>();
        for (WireEvent event : events) {
            assertEquals(EventKinds.MAIL_FAILED, event.kind());
            reasons.add(codec.read(event.body(), MailFailed.class).reason());
        }
        return reasons;
    }

    private record NoShells() implements Shells {
        @Override
        public Optional<String> find(UUID id, String language) {
            return Optional.empty();
        }

        @Override
        public long generation(UUID id) {
            return 0;
        }
    }
}
