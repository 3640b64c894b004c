package org.coachlibre.app.window;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The computer's time in the zone of the practice, which the coach may change while the window is open. Safe for use by several threads. */
final class PracticeClock extends Clock {
    private final Clock base;
    private volatile Supplier<ZoneId> zone;

    PracticeClock(Clock base) {
        this.base = base;
        this.zone = base::getZone;
    }

    /** @param zone gives the zone of now; called on any thread */
    void use(Supplier<ZoneId> zone) {
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone.get();
    }

    @Override
    public Clock withZone(ZoneId other) {
        return base.withZone(other);
    }

    @Override
    public Instant instant() {
        return base.instant();
    }
}
