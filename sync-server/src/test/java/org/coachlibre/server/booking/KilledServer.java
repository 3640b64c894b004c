package org.coachlibre.server.booking;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.coachlibre.server.ServerOptions;
import org.coachlibre.syncprotocol.MailProjection;

/**
 * The server that tests kill: prints its port and runs until then. With a fault point as second argument it ends there by itself, as
 * suddenly as kill -9; with the port of a mail server as third it has a mail account.
 */
public final class KilledServer {
    private KilledServer() {}

    public static void main(String[] args) throws InterruptedException {
        String deadly = args.length > 1 ? args[1] : "";
        ServerOptions options = ServerOptions.local(Path.of(args[0])).withFaults(point -> {
            if (point.equals(deadly)) {
                Runtime.getRuntime().halt(137);
            }
        });
        BookingFixture server = new BookingFixture(
                Path.of(args[0]), List.of(BookingFixture.discovery(), BookingFixture.session()), options);
        if (args.length > 2) {
            server.store(MailProjection.NAME, account(Integer.parseInt(args[2])));
        }
        System.out.println(server.port());
        System.out.flush();
        new CountDownLatch(1).await();
    }

    /** A mail account on this computer. */
    static MailProjection account(int port) {
        return new MailProjection(
                "127.0.0.1", port, MailProjection.Security.NONE, "", "", "Atelier Morel", "bonjour@example.org");
    }
}
