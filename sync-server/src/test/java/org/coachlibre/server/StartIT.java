package org.coachlibre.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coachlibre.server.ServerFixture.Laptop;
import org.coachlibre.server.cli.ServerCommand;
import org.coachlibre.server.cli.StudioCommand;
import org.coachlibre.server.secrets.ServerKey;
import org.coachlibre.storage.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Starting, the operator's commands, and folders that must not be started: security.md 14, 39, 45. */
class StartIT {
    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");

    @TempDir
    Path data;

    /** What a command printed and how it ended. */
    private record Ran(int exit, String out, String err) {}

    @Test
    void security14_aFreshServerHasNoAccountAndKeepsItsKeyToItself() throws IOException {
        Path folder = data.resolve("fresh");
        try (ServerFixture server = new ServerFixture(folder)) {
            assertEquals(0, server.server().context().studios().listStudios().size());
            assertEquals("rw-------", permissions(folder.resolve("server.key")));
            assertEquals("rw-------", permissions(folder.resolve("admin.sock")));
            assertEquals("rwx------", permissions(folder));
            assertThrows(StorageException.InUse.class, () -> SyncServer.start(ServerOptions.local(folder)));
        }
        // The database is encrypted: neither its marks nor a studio's name are readable.
        String file = Files.readString(folder.resolve("server.mv.db"), StandardCharsets.ISO_8859_1);
        assertTrue(file.startsWith("H2encrypt"));
    }

    @Test
    void security14_aKeyThatOthersMayReadIsRefused() throws IOException {
        new ServerFixture(data).close();
        Path key = data.resolve("server.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        IOException refused =
                assertThrows(ServerKey.InsecureKeyException.class, () -> SyncServer.start(ServerOptions.local(data)));
        assertTrue(refused.getMessage().contains("chmod 600"));
        assertEquals(1, run(new ServerCommand(), "--data", data.toString(), "--port", "0").exit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "changeme",
                "",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "abababababababababababababababababababababababababababababababab",
                "0123456789abcdef0123456789abcdef"
            })
    void security14_aSampleKeyIsRefused(String sample) throws IOException {
        Path key = data.resolve("server.key");
        Files.writeString(key, sample);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThrows(ServerKey.InsecureKeyException.class, () -> SyncServer.start(ServerOptions.local(data)));
    }

    @Test
    void anotherKeyOrABrokenFileIsOneSentence() throws IOException {
        new ServerFixture(data).close();
        Path key = data.resolve("server.key");
        String right = Files.readString(key);
        Files.delete(key);
        Ran wrongKey = run(new ServerCommand(), "--data", data.toString(), "--port", "0");
        assertEquals(1, wrongKey.exit);
        assertTrue(wrongKey.err.contains("does not open the database"), wrongKey.err);
        Files.writeString(key, right);
        Files.writeString(data.resolve("server.mv.db"), "something else");
        Ran foreign = run(new ServerCommand(), "--data", data.toString(), "--port", "0");
        assertEquals(1, foreign.exit);
        assertTrue(foreign.err.contains("is not one of this server"), foreign.err);
        assertEquals("something else", Files.readString(data.resolve("server.mv.db")));
    }

    @Test
    void theOperatorMakesStudiosWithAndWithoutARunningServer() {
        Ran made = run(new StudioCommand(), "create", "anna", "--data", data.toString());
        assertEquals(0, made.exit, made.err);
        String code = code(made.out);
        assertEquals(1, run(new StudioCommand(), "create", "anna", "--data", data.toString()).exit);
        assertEquals(2, run(new StudioCommand(), "create", "Not A Slug", "--data", data.toString()).exit);
        assertEquals(2, run(new StudioCommand(), "create", "x").exit);
        assertEquals(2, run(new StudioCommand()).exit);
        assertEquals(1, run(new StudioCommand(), "code", "nobody", "--data", data.toString()).exit);
        try (RunningServer server = SyncServer.start(ServerOptions.local(data))) {
            Ran running = run(
                    new StudioCommand(), "create", "boris", "--domain", "www.boris.example", "--data", data.toString());
            assertEquals(0, running.exit, running.err);
            assertTrue(running.out.contains("http://www.boris.example:" + server.port()), running.out);
            Ran listed = run(new StudioCommand(), "list", "--json", "--data", data.toString());
            assertTrue(
                    listed.out.contains("\"slug\":\"anna\"") && listed.out.contains("\"slug\":\"boris\""), listed.out);
            Ran more = run(new StudioCommand(), "code", "boris", "--data", data.toString());
            assertFalse(code(more.out).equals(code(running.out)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        // A server that was killed leaves its socket behind: the command works without it.
        assertEquals(0, run(new StudioCommand(), "list", "--data", data.toString()).exit);
        assertFalse(code.isEmpty());
    }

    @Test
    void theAdminSocketWorksInAFolderWithALongName() {
        Path folder = data.resolve("a-folder-with-quite-a-long-name-".repeat(3)).resolve("and-another-one-inside-it");
        try (ServerFixture server = new ServerFixture(folder)) {
            assertEquals(0, run(new StudioCommand(), "create", "anna", "--data", folder.toString()).exit);
            assertTrue(server.server().context().studios().findBySlug("anna").isPresent());
        }
    }

    @Test
    void healthReadinessAndWrongUsage() {
        try (ServerFixture server = new ServerFixture(data)) {
            assertEquals(200, server.send(server.base("/healthz").GET()).statusCode());
            assertEquals(
                    200, server.send(server.at("10.0.0.1", "/readyz").GET()).statusCode());
            assertEquals(200, server.send(server.base("/").GET()).statusCode());
        }
        assertEquals(2, run(new ServerCommand(), "--port", "8080").exit);
        assertEquals(2, run(new ServerCommand(), "--data", data.toString(), "--port", "70000").exit);
        assertEquals(2, run(new ServerCommand(), "--data", data.toString(), "--tls-cert", "x.pem").exit);
        assertEquals(0, run(new ServerCommand(), "--help").exit);
    }

    @Test
    void aFolderThatCameBackFromABackupStartsNewEpochs() throws IOException {
        ServerFixture server = new ServerFixture(data);
        Laptop laptop = server.enrolNew("anna");
        server.close();
        try (ServerFixture restored =
                new ServerFixture(data, ServerOptions.local(data).afterRestore())) {
            Laptop same = new Laptop(restored, laptop.enrolled());
            assertEquals(
                    409,
                    same.get("/api/v1/events?after=0&epoch=" + laptop.enrolled().epoch())
                            .statusCode());
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static String code(String out) {
        Matcher matcher = CODE.matcher(out);
        assertTrue(matcher.find(), out);
        return matcher.group();
    }

    private static Ran run(Object command, String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int exit = new CommandLine(command).execute(arguments);
            return new Ran(exit, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
