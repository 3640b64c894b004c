package org.coachlibre.syncprotocol;

import org.jspecify.annotations.Nullable;

/**
 * Any refusal of the device API that has no record of its own.
 *
 * @param error a stable code, such as {@code UNAUTHORIZED}, {@code NOT_FOUND}, {@code LOCKED}, {@code TOO_MANY}
 * @param message one English sentence for a person
 * @param request the id to look for in the server's log
 */
public record Problem(
        String error, String message, @Nullable String request) {
    public Problem {
        Fields.required(error, "error");
        Fields.required(message, "message");
    }
}
