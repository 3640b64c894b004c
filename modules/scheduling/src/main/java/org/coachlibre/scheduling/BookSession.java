package org.coachlibre.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import org.coachlibre.core.Language;

/**
 * The coach books a session for a client. It may be outside hours, since the coach decides, but never over another session.
 *
 * @param name the client's name; an existing person is found by {@code email}
 * @param email where the confirmation goes
 * @param zone the client's zone
 */
public record BookSession(
        SessionTypeId type, Instant start, String name, String email, ZoneId zone, Language language) {}
