package org.coachlibre.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS by the server itself: security.md 28, 37, 38. */
class TlsIT {
    @TempDir
    Path data;

    @Test
    void security28_37_38_onlyTodaysTlsAndCertificatesAreReadAgain() throws Exception {
        Path certificate = data.resolve("cert.pem");
        Path key = data.resolve("key.pem");
        Instant written = Instant.parse("2026-01-01T00:00:00Z");
        X509Certificate first = TestCertificates.write(certificate, key, false, written);
        ServerOptions options = ServerOptions.local(data.resolve("server")).withTls(certificate, key);
        try (RunningServer server = SyncServer.start(options)) {
            assertTrue(server.url().startsWith("https://localhost:"));
            for (String protocol : new String[] {"TLSv1.3", "TLSv1.2"}) {
                try (SSLSocket socket = connect(server, first, protocol)) {
                    assertEquals(protocol, socket.getSession().getProtocol());
                    assertFalse(socket.getSession().getCipherSuite().contains("CBC"));
                    String answer = get(socket, "localhost");
                    assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
                    assertTrue(answer.contains("Strict-Transport-Security: max-age=31536000"), answer);
                }
            }
            for (String suite :
                    new String[] {"TLS_RSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA"}) {
                assertThrows(IOException.class, () -> {
                    try (SSLSocket socket = socket(server, first)) {
                        socket.setEnabledProtocols(new String[] {"TLSv1.2"});
                        socket.setEnabledCipherSuites(new String[] {suite});
                        socket.startHandshake();
                    }
                });
            }
            // Plain HTTP on the TLS port says nothing and never redirects.
            String plain = RawHttp.send(server.port(), "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertFalse(plain.contains("200 OK") || plain.contains("Location"), plain);

            try (SSLSocket open = connect(server, first, "TLSv1.3")) {
                X509Certificate second = TestCertificates.write(certificate, key, true, written.plusSeconds(60));
                server.tick();
                try (SSLSocket fresh = connect(server, second, "TLSv1.3")) {
                    assertTrue(get(fresh, "localhost").startsWith("HTTP/1.1 200 "));
                }
                assertTrue(get(open, "localhost").startsWith("HTTP/1.1 200 "), "open connections go on");
                assertThrows(SSLException.class, () -> connect(server, first, "TLSv1.3"));
                // A broken file leaves the pair in use as it is.
                Files.writeString(certificate, "not a certificate");
                server.tick();
                connect(server, second, "TLSv1.3").close();
            }
        }
    }

    private static SSLSocket connect(RunningServer server, X509Certificate trusted, String protocol) throws Exception {
        SSLSocket socket = socket(server, trusted);
        socket.setEnabledProtocols(new String[] {protocol});
        socket.startHandshake();
        return socket;
    }

    private static SSLSocket socket(RunningServer server, X509Certificate trusted) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("server", trusted);
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", server.port());
        } catch (java.security.GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static String get(SSLSocket socket, String host) throws IOException {
        socket.setSoTimeout(10_000);
        socket.getOutputStream()
                .write(("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return RawHttp.readAll(socket.getInputStream());
    }
}
