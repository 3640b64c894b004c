package org.coachlibre.syncprotocol;

import java.time.Instant;
import java.util.UUID;

/**
 * The answer to an enrolment. {@code token} is shown this once; {@code publicUrl} is the address of the studio's pages;
 * {@code serverTime} is for display only, no device clock orders anything.
 */
public record EnrolAnswer(
        UUID studio, String slug, UUID deviceId, String token, String publicUrl, Instant serverTime, UUID epoch) {
    public EnrolAnswer {
        Fields.required(studio, "studio");
        Fields.required(slug, "slug");
        Fields.required(deviceId, "deviceId");
        Fields.required(token, "token");
        Fields.required(publicUrl, "publicUrl");
        Fields.required(serverTime, "serverTime");
        Fields.required(epoch, "epoch");
    }

    /** Without the token, so that it reaches no log. */
    @Override
    public String toString() {
        return "EnrolAnswer[" + slug + ", " + deviceId + "]";
    }
}
