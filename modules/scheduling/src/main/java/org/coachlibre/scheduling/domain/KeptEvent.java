package org.coachlibre.scheduling.domain;

import java.net.URI;
import org.coachlibre.scheduling.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * An event of another calendar as it was read.
 *
 * @param session whose UID it carries; null for somebody's own event
 * @param data iCalendar; empty when it lies in the past and was not read
 */
public record KeptEvent(URI address, String etag, @Nullable SessionId session, String data) {}
