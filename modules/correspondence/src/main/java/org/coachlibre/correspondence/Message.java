package org.coachlibre.correspondence;

import java.time.Instant;
import org.coachlibre.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * A message in the practice.
 *
 * @param person whom it was found to be from, as the app's {@link PersonLookup} knows them; null when unknown
 * @param readAt null while unread
 * @param archivedAt null while in the inbox
 * @param answeredAt when the coach last opened an answer to it; null when never
 */
public record Message(
        MessageId id,
        Instant at,
        String name,
        String email,
        String subject,
        String text,
        Language language,
        @Nullable PersonRef person,
        @Nullable Instant readAt,
        @Nullable Instant archivedAt,
        @Nullable Instant answeredAt) {

    public boolean isRead() {
        return readAt != null;
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    /** Who wrote: the name, or the address when there is none. */
    public String sender() {
        return name.isEmpty() ? email : name;
    }
}
