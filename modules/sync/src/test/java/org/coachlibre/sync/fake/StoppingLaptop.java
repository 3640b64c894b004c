package org.coachlibre.sync.fake;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.coachlibre.sync.EnrolResult;
import org.coachlibre.syncprotocol.EventKinds;

/**
 * The process that is killed in the middle of a sync round. Arguments: folder, server, one-time code (or {@code -} when it is
 * enrolled), and where to stop: {@code event N} inside the transaction that applies the Nth event, {@code outcome N} inside the
 * one that notes the Nth outcome. It says {@code stopped} on standard output and stays there; {@code done} when it never came so far.
 */
public final class StoppingLaptop {
    private StoppingLaptop() {}

    public static void main(String[] arguments) {
        String what = arguments[3];
        AtomicInteger left = new AtomicInteger(Integer.parseInt(arguments[4]));
        Laptop laptop = new Laptop(Path.of(arguments[0]))
                .handling(Set.of(EventKinds.MAIL_FAILED, EventKinds.BOOKED), (transaction, event) -> {
                    if (what.equals("event") && left.decrementAndGet() == 0) {
                        stop();
                    }
                })
                .whenHeard(message -> {
                    if (what.equals("outcome") && left.decrementAndGet() == 0) {
                        stop();
                    }
                });
        if (!arguments[2].equals("-")
                && !(laptop.sync().enrol(URI.create(arguments[1]), arguments[2], "laptop")
                        instanceof EnrolResult.Enrolled)) {
            throw new IllegalStateException("not enrolled");
        }
        laptop.sync().syncNow();
        say("done");
        laptop.close();
    }

    private static void stop() {
        say("stopped");
        while (true) {
            LockSupport.park();
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
