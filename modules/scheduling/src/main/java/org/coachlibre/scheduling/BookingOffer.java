package org.coachlibre.scheduling;

import java.time.ZoneId;
import java.util.List;
import org.coachlibre.availability.Busy;

/**
 * What the server must know to offer sessions: hours, types and when the coach is busy, without a word why.
 *
 * @param types in the coach's order, inactive ones too
 * @param busy merged, by start, from yesterday to 400 days ahead
 */
public record BookingOffer(ZoneId zone, OpeningHours hours, List<SessionType> types, List<Busy> busy) {
    public BookingOffer {
        types = List.copyOf(types);
        busy = List.copyOf(busy);
    }
}
