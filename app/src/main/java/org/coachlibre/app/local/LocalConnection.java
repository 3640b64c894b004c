package org.coachlibre.app.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.coachlibre.server.admin.AdminAnswer;
import org.coachlibre.server.admin.AdminRequest;
import org.coachlibre.server.admin.AdminSocket;
import org.coachlibre.sync.EnrolResult;
import org.coachlibre.sync.Sync;
import org.coachlibre.sync.SyncConnection;

/** Gives a practice without a server one on this computer, and starts that one again when the practice is opened. */
public final class LocalConnection {
    private static final int LONGEST_SLUG = 40;

    private LocalConnection() {}

    /**
     * Starts the practice's own server when that is the one it uses, or when it uses none, and connects the two. Takes about a
     * second: never on the window's thread.
     *
     * @param practice the practice's folder
     * @param name the practice's name, which the site's address is made of
     * @return the server that was started; empty when the practice uses another one
     * @throws IOException when it does not start or does not take the practice
     */
    public static Optional<LocalServer> establish(Path practice, Sync sync, String name)
            throws IOException, InterruptedException {
        Optional<SyncConnection> known = sync.connection();
        Path data = LocalServer.dataOf(practice);
        boolean isElsewhere = known.isPresent() && !known.get().isOnThisComputer();
        // Also on this computer there may be a server that the coach runs by hand.
        boolean isForeign = known.isPresent()
                && !LocalServer.isOwn(data, known.get().server().getPort());
        if (isElsewhere || isForeign) {
            return Optional.empty();
        }
        LocalServer server = LocalServer.start(data);
        try {
            if (known.isEmpty() || !isAt(known.get().server(), server.address())) {
                enrol(server, sync, known.map(SyncConnection::slug).orElseGet(() -> slug(name)));
            }
        } catch (IOException e) {
            server.close();
            throw e;
        }
        return Optional.of(server);
    }

    /** A one-time code for the studio {@code slug}, which is made when it is not there yet. */
    public static String code(Path data, String slug) throws IOException {
        AdminAnswer made = ask(data, "create", slug);
        String code =
                made.code() != null ? made.code() : ask(data, "code", slug).code();
        if (code == null) {
            throw new IOException("The server on this computer gives no code for " + slug);
        }
        return code;
    }

    /** A host label of a practice's name: {@code Claire Morel Coaching} gives {@code claire-morel-coaching}. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_SLUG)).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "studio" : cut;
    }

    private static void enrol(LocalServer server, Sync sync, String slug) throws IOException {
        String code = code(server.data(), slug);
        EnrolResult result = sync.enrol(server.address(), code, deviceName());
        if (!(result instanceof EnrolResult.Enrolled)) {
            throw new IOException("The server on this computer did not take the practice: "
                    + result.getClass().getSimpleName());
        }
    }

    private static AdminAnswer ask(Path data, String verb, String slug) throws IOException {
        return AdminSocket.ask(data, new AdminRequest(verb, slug, null))
                .orElseThrow(() -> new IOException("The server on this computer does not answer"));
    }

    private static boolean isAt(URI one, URI other) {
        return one.getPort() == other.getPort();
    }

    /** What the coach calls this computer, as well as it can be told. */
    public static String deviceName() {
        String name = System.getenv("COMPUTERNAME");
        if (name == null) {
            name = System.getenv("HOSTNAME");
        }
        return name == null || name.isBlank() ? System.getProperty("os.name", "computer") : name;
    }
}
