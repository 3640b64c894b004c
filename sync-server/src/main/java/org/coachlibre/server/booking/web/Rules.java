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

    /** Keeping times, one after the other. */
    static final String HOLD = "booking-hold";

    /** How many times one address may keep at once: one visitor must not be able to keep a whole calendar. */
    static final int LIVE_HOLDS = 5;

    /** Leaving a message. */
    static final String MESSAGE = "contact-message";

    /** Leaving messages, all addresses of a studio together: a flood from many addresses must not fill the disk. */
    static final String MESSAGES = "contact-messages";

    /** Opening manage links that do not exist. */
    static final String LINK = "manage-link";

    private Rules() {}

    public static void declare(RateLimits limits) {
        limits.rule(FORM, 300, Duration.ofMinutes(1));
        limits.rule(HOLD, 60, Duration.ofMinutes(10));
        limits.rule(MESSAGE, 10, Duration.ofMinutes(10));
        limits.rule(MESSAGES, 500, Duration.ofDays(1));
        limits.rule(LINK, 60, Duration.ofMinutes(1));
    }
}
