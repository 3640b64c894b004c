package org.coachlibre.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.coachlibre.sync.fake.FakeServer;
import org.coachlibre.sync.fake.Laptop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolIT {
    @TempDir
    private Path folder;

    private Laptop laptop;

    @BeforeEach
    void open() {
        laptop = new Laptop(folder.resolve("a")).withInbox();
    }

    @AfterEach
    void close() {
        laptop.close();
    }

    @Test
    void a_code_works_once_and_many_wrong_ones_lock() {
        try (FakeServer server = new FakeServer()) {
            assertEquals(SyncState.NOT_CONNECTED, laptop.sync().state());
            String code = server.newCode();
            EnrolResult.Enrolled enrolled = assertInstanceOf(
                    EnrolResult.Enrolled.class, laptop.sync().enrol(server.address(), " " + code + " ", "laptop"));
            assertEquals("claire", enrolled.connection().slug());
            assertTrue(enrolled.connection().isOnThisComputer());

            assertEquals(new EnrolResult.CodeRefused(), laptop.sync().enrol(server.address(), code, "laptop"));
            for (int i = 0; i < 6; i++) {
                laptop.sync().enrol(server.address(), "wrong", "laptop");
            }
            assertEquals(new EnrolResult.Locked(), laptop.sync().enrol(server.address(), "wrong", "laptop"));
            assertEquals(enrolled.connection(), laptop.sync().connection().orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "ftp://localhost",
                "https://me:pass@example.org",
                "claire",
                "http://127.0.0.1.example.org",
                "file:///etc"
            })
    void a_token_never_goes_where_others_could_read_it(String address) {
        assertEquals(new EnrolResult.UnsafeAddress(), laptop.sync().enrol(URI.create(address), "CODE", "laptop"));
    }

    @Test
    void nobody_and_somebody_else_are_told_apart() throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        other.start();
        URI address = URI.create("http://localhost:" + other.getAddress().getPort());
        assertEquals(new EnrolResult.NotAServer(), laptop.sync().enrol(address, "CODE", "laptop"));
        other.stop(0);
        assertEquals(new EnrolResult.ServerAway(), laptop.sync().enrol(address, "CODE", "laptop"));
    }

    @Test
    void devices_are_listed_and_revoked_and_a_token_is_changed() {
        try (FakeServer server = new FakeServer();
                Laptop other = new Laptop(folder.resolve("b")).withInbox()) {
            laptop.enrolled(server);
            other.enrolled(server);
            List<Device> devices = granted(laptop.sync().devices());
            assertEquals(2, devices.size());
            Device second = devices.stream()
                    .filter(device -> !device.isThisOne())
                    .findFirst()
                    .orElseThrow();

            granted(laptop.sync().revoke(second.id()));
            assertEquals(SyncState.REFUSED, other.sync().syncNow().state());
            assertInstanceOf(ServerAnswer.Denied.class, laptop.sync().revoke(second.id()));

            granted(laptop.sync().rotateToken());
            assertEquals(SyncState.LIVE, laptop.sync().syncNow().state());
            laptop.sync().disconnect();
            assertInstanceOf(ServerAnswer.NotAsked.class, laptop.sync().devices());
        }
    }

    @Test
    void a_self_signed_certificate_is_compared_first_and_another_one_is_refused_later()
            throws IOException, GeneralSecurityException, InterruptedException {
        SSLContext first = selfSigned("first");
        URI address;
        try (FakeServer server = new FakeServer(first)) {
            address = server.address();
            EnrolResult.CertificateUnknown unknown = assertInstanceOf(
                    EnrolResult.CertificateUnknown.class, laptop.sync().enrol(address, server.newCode(), "laptop"));
            assertEquals(64, unknown.fingerprint().length());
            assertEquals(0, server.seen("POST enrol").size(), "the code was not sent");

            assertInstanceOf(
                    EnrolResult.Enrolled.class,
                    laptop.sync().enrol(address, server.newCode(), "laptop", unknown.fingerprint()));
            assertEquals(SyncState.LIVE, laptop.sync().syncNow().state());
        }
        try (FakeServer impostor = new FakeServer(selfSigned("second"))) {
            laptop.database().write(transaction -> transaction
                    .dsl()
                    .execute(
                            "update sync.server_connection set server = ?",
                            impostor.address().toString()));
            assertEquals(SyncState.CERTIFICATE_CHANGED, laptop.sync().syncNow().state());
            assertEquals(0, impostor.seen("").size(), "the token was not sent");
        }
    }

    @Test
    void projections_replace_each_other_and_another_computers_are_told() {
        try (FakeServer server = new FakeServer()) {
            laptop.enrolled(server);
            laptop.sync().putProjection("booking", Map.of("version", 1));
            laptop.sync().putProjection("booking", Map.of("version", 2));
            laptop.sync().syncNow();
            assertEquals("{\"version\":2}", server.projection("booking"));
            assertEquals(1, server.seen("PUT projections").size());
            laptop.sync().putProjection("booking", Map.of("version", 2));
            laptop.sync().syncNow();
            assertEquals(1, server.seen("PUT projections").size(), "the same again is nothing to send");

            laptop.sync().putProjection("booking", Map.of("version", 3));
            server.fail("PUT projections", FakeServer.Fault.CUT_AFTER);
            laptop.sync().syncNow();
            laptop.sync().syncNow();
            assertEquals("{\"version\":3}", server.projection("booking"));
            assertEquals(List.of(), laptop.sync().listDifferences());

            server.putProjection("booking", "{\"version\":10}");
            server.putProjection("booking", "{\"version\":11}");
            laptop.sync().putProjection("booking", Map.of("version", 4));
            laptop.sync().syncNow();
            assertEquals("{\"version\":4}", server.projection("booking"));
            assertEquals(
                    Difference.Kind.SETTINGS_REPLACED,
                    laptop.sync().listDifferences().getFirst().kind());
        }
    }

    @Test
    void a_projection_the_server_refuses_holds_up_nothing_else() {
        try (FakeServer server = new FakeServer()) {
            laptop.enrolled(server);
            laptop.sync().putProjection("a-newer-one", Map.of("version", 1));
            laptop.sync().putProjection("booking", Map.of("version", 1));
            laptop.ask(Instant.parse("2026-06-15T08:00:00Z"));

            SyncReport report = laptop.sync().syncNow();

            assertTrue(report.isComplete(), report.toString());
            assertEquals(1, report.pushed());
            assertEquals(
                    List.of(Difference.Kind.SETTINGS_REFUSED),
                    laptop.sync().listDifferences().stream()
                            .map(Difference::kind)
                            .toList());
        }
    }

    @Test
    void no_secret_is_in_a_text_form() {
        try (FakeServer server = new FakeServer()) {
            laptop.enrolled(server);
            String shown = laptop.sync().connection().orElseThrow().toString()
                    + laptop.sync().devices();
            assertFalse(shown.contains("token-"), shown);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T granted(ServerAnswer<T> answer) {
        return ((ServerAnswer.Granted<T>) assertInstanceOf(ServerAnswer.Granted.class, answer)).value();
    }

    private SSLContext selfSigned(String name) throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=DNS:localhost",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertEquals(0, keytool.waitFor());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }
}
