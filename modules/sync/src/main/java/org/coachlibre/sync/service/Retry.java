package org.coachlibre.sync.service;

import java.util.function.Supplier;
import org.coachlibre.sync.domain.Backoff;
import org.coachlibre.sync.domain.Waiting;
import org.coachlibre.sync.http.ServerTrouble;

/** Asks again when the server was away; never when it refused. */
final class Retry {
    private final Backoff backoff;
    private final Supplier<Waiting> waiting;
    private final int tries;

    /** @param waiting gives something to wait on, for each call */
    Retry(Backoff backoff, Supplier<Waiting> waiting, int tries) {
        this.backoff = backoff;
        this.waiting = waiting;
        this.tries = tries;
    }

    /** What is asked; a repeat must have no second effect. */
    interface Request<T> {
        T send() throws ServerTrouble, InterruptedException;
    }

    <T> T request(Request<T> request) throws ServerTrouble, InterruptedException {
        for (int failures = 1; ; failures++) {
            try {
                return request.send();
            } catch (ServerTrouble.Away e) {
                if (failures >= tries) {
                    throw e;
                }
                waiting.get().await(e.pause().orElse(backoff.after(failures)));
            }
        }
    }
}
