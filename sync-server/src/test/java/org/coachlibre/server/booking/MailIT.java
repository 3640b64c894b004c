package org.coachlibre.server.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.coachlibre.server.ServerOptions;
import org.coachlibre.syncprotocol.MailProjection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails about bookings, through a real SMTP server. */
class MailIT {
    private static final String TEN = "2026-06-16T08:00:00Z";

    @TempDir
    Path data;

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private BookingFixture server;

    @BeforeEach
    void start() {
        server = new BookingFixture(data);
    }

    @AfterEach
    void stop() {
        server.close();
        post.stop();
    }

    private void account(int port) {
        server.store(
                MailProjection.NAME,
                new MailProjection(
                        "127.0.0.1",
                        port,
                        MailProjection.Security.NONE,
                        " ",
                        " ",
                        "Atelier Morel",
                        "bonjour@example.org"));
    }

    /** The sender works on its own threads: what is waited for comes, or the test fails. */
    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        assertTrue(condition.getAsBoolean());
    }

    private long failures() {
        return server.events().stream()
                .filter(event -> event.kind().equals("mail.failed"))
                .count();
    }

    @Test
    void clientAndCoachGetTheirMailsOnce() throws Exception {
        post.start();
        account(post.getSmtp().getPort());
        String manage = server.book("discovery", TEN);
        assertTrue(post.waitForIncomingEmail(30_000, 2));
        server.post(manage + "/cancel", java.util.Map.of());
        assertTrue(post.waitForIncomingEmail(30_000, 4));
        MimeMessage[] mails = post.getReceivedMessages();
        MimeMessage client = to(mails, "anna@example.org", "Booked");
        String text = GreenMailUtil.getWholeMessage(client);
        assertTrue(text.contains("method=REQUEST"), text);
        assertTrue(new String(client.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                .contains(manage.substring(manage.lastIndexOf('/') + 1, manage.lastIndexOf('/') + 20)));
        MimeMessage coach = to(mails, "claire@example.org", "Nouvelle");
        assertFalse(GreenMailUtil.getWholeMessage(coach).contains("/manage/"), "the coach does not hold the link");
        assertTrue(GreenMailUtil.getWholeMessage(to(mails, "anna@example.org", "Cancelled"))
                .contains("method=CANCEL"));
        server.clock.advance(Duration.ofDays(2));
        server.server.tick();
        server.close();
        server = new BookingFixture(data);
        server.server.tick();
        assertEquals(4, post.getReceivedMessages().length, "nothing is sent twice, also not after a restart");
    }

    private static MimeMessage to(MimeMessage[] mails, String address, String subject) {
        return Stream.of(mails)
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).contains(address))
                .filter(mail -> subject(mail).contains(subject))
                .findFirst()
                .orElseThrow();
    }

    private static jakarta.mail.Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** Bound to loopback behind a proxy it still serves others; only whoever hosts it can open its network. */
    @Test
    void security33_aServerForOthersSendsNothingIntoItsOwnNetworkUnlessToldSo() {
        server.close();
        ServerOptions forOthers = ServerOptions.local(data).withHost("127.0.0.1", "studio.example.org");
        post.start();
        server = new BookingFixture(data, List.of(BookingFixture.discovery()), forOthers);
        account(post.getSmtp().getPort());
        server.bookAt("claire.studio.example.org", "discovery", TEN);
        await(() -> failures() == 2);
        assertEquals(0, post.getReceivedMessages().length);
        assertTrue(server.events().toString().contains("PRIVATE_ADDRESS"));
        server.close();
        server = new BookingFixture(data, List.of(BookingFixture.discovery()), forOthers.allowingPrivateMailHosts());
        server.bookAt("claire.studio.example.org", "discovery", "2026-06-16T09:00:00Z");
        assertTrue(post.waitForIncomingEmail(30_000, 2));
    }

    @Test
    void withoutAnAccountMailsAreFilesAndTheCoachIsTold() throws IOException {
        server.book("discovery", TEN);
        Path outbox = data.resolve("outbox").resolve("claire");
        await(() -> failures() == 1 && eml(outbox).size() == 2);
        String mails = Files.readString(eml(outbox).getFirst())
                + Files.readString(eml(outbox).getLast());
        assertTrue(mails.contains("To: Anna <anna@example.org>"), mails);
        assertTrue(mails.contains("claire@example.org"), mails);
    }

    @Test
    void aPracticeWithoutAnAddressWritesToItsClientAndToNobodyElse() throws IOException {
        server.publish(BookingFixture.projection("", List.of(BookingFixture.discovery()), List.of()));
        server.book("discovery", TEN);
        Path outbox = data.resolve("outbox").resolve("claire");
        await(() -> failures() == 1 && eml(outbox).size() == 1);
        String mail = Files.readString(eml(outbox).getFirst());
        assertTrue(mail.contains("To: Anna <anna@example.org>"), mail);
        assertFalse(mail.contains("Reply-To"), mail);
        assertTrue(mail.contains("method=PUBLISH"), "nobody can answer an invitation: " + mail);
    }

    @Test
    void anAccountWithoutAHostIsNone() {
        server.store(
                MailProjection.NAME, new MailProjection("", 587, MailProjection.Security.STARTTLS, "", "", "", ""));
        server.book("discovery", TEN);
        await(() ->
                failures() == 1 && eml(data.resolve("outbox").resolve("claire")).size() == 2);
    }

    private static List<Path> eml(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The booking does not depend on the mail server, and the mails leave once it is back. */
    @Test
    void security45_aMailServerThatIsDownHoldsUpNoBookingAndIsTriedAgain() {
        post.start();
        int port = post.getSmtp().getPort();
        post.stop();
        account(port);
        server.book("discovery", TEN);
        assertEquals(1, server.bookings().size());
        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            await(() -> {
                server.clock.advance(Duration.ofMinutes(1));
                server.server.tick();
                return back.getReceivedMessages().length == 2;
            });
            assertEquals(0, failures());
        } finally {
            back.stop();
        }
    }

    @Test
    void mailIsGivenUpAfterRetriesAndTheCoachIsTold() {
        post.start();
        int port = post.getSmtp().getPort();
        post.stop();
        account(port);
        server.book("discovery", TEN);
        await(() -> {
            server.clock.advance(Duration.ofDays(2));
            server.server.tick();
            return failures() == 2;
        });
    }
}
