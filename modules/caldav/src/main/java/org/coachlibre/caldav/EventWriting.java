package org.coachlibre.caldav;

import org.jspecify.annotations.Nullable;

/** What came of writing one meeting. */
public sealed interface EventWriting {

    /** It is so on the server; {@code event} is what the server keeps, null when it was deleted. */
    record Done(@Nullable RemoteEvent event) implements EventWriting {}

    /** It was changed there meanwhile and left alone; {@code theirs} is what the server has, null when nothing is there. */
    record Conflict(@Nullable RemoteEvent theirs) implements EventWriting {}

    record Failed(Trouble trouble) implements EventWriting {}
}
