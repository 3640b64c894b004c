package org.coachlibre.server.mail.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;
import org.coachlibre.server.TestCertificates;
import org.coachlibre.server.TestCertificates.Identity;
import org.coachlibre.server.mail.service.SmtpAccount.NotTaken;
import org.coachlibre.syncprotocol.MailProjection;
import org.coachlibre.syncprotocol.MailProjection.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** A mail account over TLS, with good and bad certificates: security.md 38. */
class SmtpAccountIT {
    private static final String PASSWORD = "correct horse battery";

    private final List<String> logins = new CopyOnWriteArrayList<>();
    private final List<byte[]> received = new CopyOnWriteArrayList<>();
    private SMTPServer server;

    @AfterEach
    void stop() {
        server.stop();
    }

    private SMTPServer.Builder post() {
        BasicMessageListener keep = (context, from, to, data) -> received.add(data);
        return new SMTPServer.Builder()
                .bindAddress(InetAddress.getLoopbackAddress())
                .port(0)
                .messageHandler(keep)
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    logins.add(user + ":" + password);
                    if (!password.equals(PASSWORD)) {
                        throw new LoginFailedException();
                    }
                }));
    }

    private void start(SMTPServer.Builder built) {
        server = built.build();
        server.start();
    }

    private SmtpAccount account(Security security, String password, SSLSocketFactory trust) {
        return new SmtpAccount(
                new MailProjection(
                        "localhost",
                        server.getPortAllocated(),
                        security,
                        "claire",
                        password,
                        "Atelier Morel",
                        "bonjour@example.org"),
                trust,
                MailHosts.anywhere());
    }

    private static void send(SmtpAccount account) throws Exception {
        MimeMessage message = new MimeMessage(account.session());
        message.setFrom(new InternetAddress(account.fromAddress()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("anna@example.org"));
        message.setSubject("Booked");
        message.setText("See you on Monday.");
        account.send(message);
    }

    private static String refusal(SmtpAccount account) {
        return assertThrows(NotTaken.class, () -> send(account)).reason();
    }

    @Test
    void security38_starttlsIsTakenWithAGoodCertificateAndThePasswordGoesOnlyThroughIt() throws Exception {
        Identity identity = TestCertificates.identity("localhost");
        start(post().enableTLS().requireTLS().startTlsSocketFactory(identity.server(), false));
        send(account(Security.STARTTLS, PASSWORD, identity.client()));
        assertEquals(1, received.size());
        assertEquals(List.of("claire:" + PASSWORD), logins);
    }

    @Test
    void security38_tlsFromTheFirstByteIsTaken() throws Exception {
        Identity identity = TestCertificates.identity("localhost");
        start(post().serverSocketFactory(identity.server()));
        send(account(Security.TLS, PASSWORD, identity.client()));
        assertEquals(1, received.size());
    }

    @Test
    void security38_aCertificateThatNobodyTrustsEndsItBeforeThePassword() throws IOException {
        Identity identity = TestCertificates.identity("localhost");
        start(post().enableTLS().startTlsSocketFactory(identity.server(), false));
        assertEquals("CERTIFICATE", refusal(account(Security.STARTTLS, PASSWORD, null)));
        assertNothingSaid();
    }

    @Test
    void security38_aCertificateThatNobodyTrustsEndsTlsToo() throws IOException {
        Identity identity = TestCertificates.identity("localhost");
        start(post().serverSocketFactory(identity.server()));
        assertEquals("CERTIFICATE", refusal(account(Security.TLS, PASSWORD, null)));
        assertNothingSaid();
    }

    @Test
    void security38_aCertificateForAnotherNameEndsIt() throws IOException {
        Identity identity = TestCertificates.identity("mail.example.org");
        start(post().enableTLS().startTlsSocketFactory(identity.server(), false));
        assertEquals("CERTIFICATE", refusal(account(Security.STARTTLS, PASSWORD, identity.client())));
        assertNothingSaid();
    }

    @Test
    void security38_aServerWithoutStarttlsGetsNeitherPasswordNorMail() {
        // As when somebody between takes the offer out of the server's answer.
        start(post());
        assertEquals("CERTIFICATE", refusal(account(Security.STARTTLS, PASSWORD, null)));
        assertNothingSaid();
    }

    @Test
    void aWrongPasswordIsToldAsSuchAndIsWorthAnotherTry() throws IOException {
        Identity identity = TestCertificates.identity("localhost");
        start(post().enableTLS().startTlsSocketFactory(identity.server(), false));
        SmtpAccount account = account(Security.STARTTLS, "wrong", identity.client());
        NotTaken refusal = assertThrows(NotTaken.class, () -> send(account));
        assertEquals("LOGIN", refusal.reason());
        assertFalse(refusal.isFinal(), "the coach may set the right one");
        assertTrue(received.isEmpty());
    }

    private void assertNothingSaid() {
        assertEquals(List.of(), logins);
        assertTrue(received.isEmpty());
    }
}
