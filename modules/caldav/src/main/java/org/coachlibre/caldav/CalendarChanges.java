package org.coachlibre.caldav;

import java.net.URI;
import java.util.List;

/** What came of asking what changed. */
public sealed interface CalendarChanges {

    /** Nothing; the server was not even asked. */
    record Unchanged() implements CalendarChanges {}

    /**
     * What to take over in one step.
     *
     * @param events new and changed ones
     * @param removed what the server says it has no more
     * @param version to be kept for the next {@link ReadState}; as before when something could not be read
     * @param syncToken likewise
     */
    record Changed(List<RemoteEvent> events, List<URI> removed, String version, String syncToken)
            implements CalendarChanges {
        public Changed {
            events = List.copyOf(events);
            removed = List.copyOf(removed);
        }
    }

    /** Nothing is to be changed here. */
    record Failed(Trouble trouble) implements CalendarChanges {}
}
