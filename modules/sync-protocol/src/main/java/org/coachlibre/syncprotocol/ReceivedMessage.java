package org.coachlibre.syncprotocol;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message left on a studio's contact form; body of {@link EventKinds#MESSAGE_RECEIVED}. */
public record ReceivedMessage(
        UUID id,
        Instant at,
        String name,
        String email,
        @Nullable String phone,
        String language,
        String text) {
    public ReceivedMessage {
        Fields.required(id, "id");
        Fields.required(at, "at");
        Fields.required(name, "name");
        Fields.required(email, "email");
        Fields.required(language, "language");
        Fields.required(text, "text");
    }
}
