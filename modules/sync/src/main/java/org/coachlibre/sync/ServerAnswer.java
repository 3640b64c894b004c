package org.coachlibre.sync;

/** What came of asking the server something. */
public sealed interface ServerAnswer<T> {

    /** The server did it. */
    record Granted<T>(T value) implements ServerAnswer<T> {}

    /** The server does not allow it; {@code code} is the server's stable word, such as {@code NOT_FOUND}. */
    record Denied<T>(String code) implements ServerAnswer<T> {}

    /** It could not be asked; the state says why (offline, refused, another certificate, not connected). */
    record NotAsked<T>(SyncState state) implements ServerAnswer<T> {}
}
