package org.coachlibre.server.mail.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.coachlibre.server.ServerOptions;
import org.coachlibre.server.mail.service.SmtpAccount.NotTaken;
import org.coachlibre.syncprotocol.MailProjection;
import org.coachlibre.syncprotocol.MailProjection.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The name of a mail server is an address that a coach gives: security.md 33. */
class MailHostsTest {
    private ServerSocketChannel canary;

    @BeforeEach
    void listen() throws IOException {
        canary = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0));
        canary.configureBlocking(false);
    }

    @AfterEach
    void stop() throws IOException {
        canary.close();
    }

    private int port() throws IOException {
        return ((InetSocketAddress) canary.getLocalAddress()).getPort();
    }

    private NotTaken send(String host, Security security, MailHosts hosts) throws IOException {
        SmtpAccount account = new SmtpAccount(
                new MailProjection(host, port(), security, "", "", "Atelier", "bonjour@example.org"), null, hosts);
        return assertThrows(NotTaken.class, () -> {
            MimeMessage message = new MimeMessage(account.session());
            message.setFrom(new InternetAddress(account.fromAddress()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress("anna@example.org"));
            message.setText("See you on Monday.");
            account.send(message);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1.2.3",
                "localhost",
                "2130706433",
                "127.1",
                "0.0.0.0",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::1",
                "2001:0:7f00:1::1",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void security33_namesThatLeadInsideAreRefusedAndNothingConnects(String host) throws IOException {
        for (Security security : Security.values()) {
            NotTaken refusal = send(host, security, MailHosts.publicOnly());
            assertEquals("PRIVATE_ADDRESS", refusal.reason(), host);
            assertTrue(refusal.isFinal());
        }
        assertNull(canary.accept(), "somebody connected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "8.8.8.8", "100.128.0.1", "172.32.0.1", "2a00:1450::1", "64:ff9b::808:808"})
    void addressesOfTheInternetAreAllowed(String address) {
        assertTrue(MailHosts.isPublic(InetAddress.ofLiteral(address)));
    }

    /** A name that says one thing when it is looked at and another when it is used. */
    @Test
    void security33_aNameIsAskedOnceAndTheAddressThatWasLookedAtIsUsed() throws IOException {
        InetAddress inside = InetAddress.ofLiteral("127.0.0.1");
        InetAddress outside = InetAddress.ofLiteral("192.0.2.1");
        AtomicInteger asked = new AtomicInteger();
        MailHosts rebinding = new MailHosts(
                false, host -> asked.getAndIncrement() == 0 ? new InetAddress[] {inside} : new InetAddress[] {outside});
        assertEquals(
                "PRIVATE_ADDRESS",
                send("mail.example.org", Security.NONE, rebinding).reason());
        assertEquals(1, asked.get());

        asked.set(0);
        MailHosts local = new MailHosts(
                true, host -> asked.getAndIncrement() == 0 ? new InetAddress[] {inside} : new InetAddress[0]);
        try (Socket socket = local.connect("mail.example.org", port(), 5000)) {
            assertEquals("127.0.0.1", socket.getInetAddress().getHostAddress());
            assertEquals("mail.example.org", socket.getInetAddress().getHostName(), "certificates are for the name");
        }
        assertEquals(1, asked.get());
    }

    /** Of a name's addresses only those outside are tried. */
    @Test
    void security33_aNameWithBothKindsOfAddressesLeadsNeverInside() throws IOException {
        MailHosts mixed = new MailHosts(false, host -> new InetAddress[] {
            InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("::1"), InetAddress.ofLiteral("10.0.0.1")
        });
        assertEquals(
                "PRIVATE_ADDRESS",
                send("mail.example.org", Security.STARTTLS, mixed).reason());
        assertNull(canary.accept());
        assertFalse(MailHosts.isPublic(InetAddress.ofLiteral("127.0.0.1")));
    }

    @Test
    void security33_onlyAServerThatNobodyElseReachesMaySendIntoItsOwnNetwork() {
        ServerOptions local = ServerOptions.local(Path.of("data"));
        assertTrue(local.arePrivateMailHostsAllowed());
        assertTrue(local.withHost("::1", "localhost").arePrivateMailHostsAllowed());
        for (ServerOptions forOthers : List.of(
                local.withHost("0.0.0.0", "localhost"),
                local.withHost("192.168.1.2", "localhost"),
                local.withHost("127.0.0.1.example.org", "localhost"),
                local.withHost("127.0.0.1", "coach.example.org"),
                local.withPublicUrl(URI.create("https://coach.example.org")))) {
            assertFalse(forOthers.arePrivateMailHostsAllowed(), forOthers.toString());
            assertTrue(forOthers.allowingPrivateMailHosts().arePrivateMailHostsAllowed());
        }
    }

    @Test
    void anUnknownNameIsNotReached() throws IOException {
        MailHosts none = new MailHosts(false, host -> {
            throw new java.net.UnknownHostException(host);
        });
        assertEquals(
                "UNREACHABLE", send("mail.example.org", Security.NONE, none).reason());
    }
}
