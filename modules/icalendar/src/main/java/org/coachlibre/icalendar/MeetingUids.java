package org.coachlibre.icalendar;

import java.util.Optional;
import java.util.UUID;

/** The identity of a booking in every calendar and mail: the same for ever, whoever writes it. */
public final class MeetingUids {
    private static final String OURS = "@coachlibre";

    private MeetingUids() {}

    public static String of(UUID booking) {
        return booking + OURS;
    }

    /** The booking that a UID stands for; empty when it is none of ours. */
    public static Optional<UUID> find(String uid) {
        if (!uid.endsWith(OURS) || uid.length() != 36 + OURS.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(uid.substring(0, 36)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
