package org.coachlibre.sync;

import java.util.Optional;

/** The server's answer to a pushed message; bodies are JSON and depend on the kind. */
public sealed interface Outcome {

    /** What the server holds about it, if it says so. */
    Optional<String> body();

    record Done(Optional<String> body) implements Outcome {}

    /** Refused for good: it is not sent again. {@code reason} is one of {@code RefusalReasons}, or newer than this program. */
    record Refused(String reason, Optional<String> body) implements Outcome {}
}
