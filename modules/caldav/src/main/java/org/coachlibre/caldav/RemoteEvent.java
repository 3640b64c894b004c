package org.coachlibre.caldav;

import java.net.URI;

/**
 * One file of a calendar: a meeting with all its times.
 *
 * @param etag names this version, quotes included; empty when the server names none
 * @param data iCalendar; empty when it was not read, because it lies before the asked time
 */
public record RemoteEvent(URI address, String etag, String data) {}
