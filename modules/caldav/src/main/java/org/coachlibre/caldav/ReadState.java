package org.coachlibre.caldav;

import java.net.URI;
import java.util.Map;

/**
 * What is known of a calendar from the last reading.
 *
 * @param version as {@link RemoteCalendar#version()} was then; empty at first
 * @param syncToken as the last reading gave it; empty at first
 * @param etags of everything in it
 */
public record ReadState(String version, String syncToken, Map<URI, String> etags) {
    /** Nothing was read yet. */
    public static final ReadState NOTHING = new ReadState("", "", Map.of());

    /** Whether nothing changed in {@code calendar}, as just listed, since this was known. */
    public boolean isStateOf(RemoteCalendar calendar) {
        boolean isSameVersion = !version.isEmpty() && version.equals(calendar.version());
        boolean isSameToken = !syncToken.isEmpty() && syncToken.equals(calendar.syncToken());
        return isSameVersion || isSameToken;
    }

    public ReadState {
        etags = Map.copyOf(etags);
    }
}
