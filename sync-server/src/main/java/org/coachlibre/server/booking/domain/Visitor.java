package org.coachlibre.server.booking.domain;

import java.time.ZoneId;
import org.coachlibre.core.Language;
import org.jspecify.annotations.Nullable;

/** What a client said of themselves, checked. {@code zone} and {@code language} are those of the page they used. */
public record Visitor(
        String name,
        String email,
        @Nullable String message,
        @Nullable String phone,
        ZoneId zone,
        Language language) {}
