package org.coachlibre.server.booking;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The server that {@link KillIT} kills: prints its port and runs until then. */
public final class KilledServer {
    private KilledServer() {}

    public static void main(String[] args) throws InterruptedException {
        BookingFixture server = new BookingFixture(Path.of(args[0]));
        System.out.println(server.port());
        System.out.flush();
        new CountDownLatch(1).await();
    }
}
