package org.coachlibre.sync.domain;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** {@link Waiting} by the machine's monotonic time, which no change of the wall clock disturbs. */
public final class SignalWaiting implements Waiting {
    private final Semaphore signal = new Semaphore(0);

    @Override
    public void await(Duration longest) throws InterruptedException {
        boolean woken = signal.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        if (woken) {
            signal.drainPermits();
        }
    }

    @Override
    public void wake() {
        signal.release();
    }
}
