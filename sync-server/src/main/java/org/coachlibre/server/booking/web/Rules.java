package org.coachlibre.server.booking.web;

import java.time.Duration;
import org.coachlibre.server.limits.RateLimits;

/**
 * How often one address may do what. An address may be a whole company or a mobile network, so trying is cheap; keeping times and
 * writing messages, which cost the coach something, are not.
 */
public final class Rules {
    /** Sending any form. */
    static final String FORM = "booking-form";

    /** Keeping a time: one visitor must not be able to keep a whole calendar. */
    static final String HOLD = "booking-hold";

    /** Leaving a message. */
    static final String MESSAGE = "contact-message";

    /** Opening manage links that do not exist. */
    static final String LINK = "manage-link";

    private Rules() {}

    public static void declare(RateLimits limits) {
        limits.rule(FORM, 300, Duration.ofMinutes(1));
        limits.rule(HOLD, 60, Duration.ofMinutes(10));
        limits.rule(MESSAGE, 10, Duration.ofMinutes(10));
        limits.rule(LINK, 60, Duration.ofMinutes(1));
    }
}
