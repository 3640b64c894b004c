package org.coachlibre.syncprotocol;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail could not be handed to the studio's mail account; body of {@link EventKinds#MAIL_FAILED}.
 *
 * @param bookingId the booking it was about, when it was about one
 * @param recipient {@code CLIENT} or {@code COACH}
 * @param reason a short code: {@code NOT_SET_UP}, {@code REFUSED}, {@code UNREACHABLE}, {@code CERTIFICATE}, {@code LOGIN},
 *     {@code PRIVATE_ADDRESS}
 */
public record MailFailed(@Nullable UUID bookingId, String recipient, Instant at, String reason) {
    public MailFailed {
        Fields.required(recipient, "recipient");
        Fields.required(at, "at");
        Fields.required(reason, "reason");
    }
}
