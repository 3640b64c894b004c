package org.coachlibre.crm;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.coachlibre.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * A person of the practice.
 *
 * @param version grows by one with each change of the details, the archive mark or a merge
 * @param archivedAt when the person was put away; null for who is active
 */
public record Person(
        PersonId id,
        PersonDetails details,
        int version,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant archivedAt) {

    public String givenName() {
        return details.givenName();
    }

    public String familyName() {
        return details.familyName();
    }

    public String displayName() {
        return details.displayName();
    }

    public String email() {
        return details.email();
    }

    public String phone() {
        return details.phone();
    }

    public String company() {
        return details.company();
    }

    public String role() {
        return details.role();
    }

    public @Nullable Language language() {
        return details.language();
    }

    public @Nullable ZoneId zone() {
        return details.zone();
    }

    public List<String> tags() {
        return details.tags();
    }

    public boolean isArchived() {
        return archivedAt != null;
    }
}
