package org.coachlibre.scheduling;

import java.time.Duration;
import org.coachlibre.availability.BookingWindow;
import org.coachlibre.availability.Limits;
import org.coachlibre.availability.SessionRules;
import org.coachlibre.core.Language;
import org.coachlibre.core.Money;
import org.jspecify.annotations.Nullable;

/**
 * A kind of session that clients can book.
 *
 * @param nameFr French name; when empty the English one is shown, and the other way round
 * @param rules what the time engine needs; its id is this type's id
 * @param price null when nothing is said about it
 * @param active whether clients see it; an inactive type keeps its bookings
 */
public record SessionType(
        SessionTypeId id,
        String nameFr,
        String nameEn,
        String descriptionFr,
        String descriptionEn,
        SessionRules rules,
        SessionPlace place,
        @Nullable Money price,
        boolean active) {
    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 200;

    public SessionType {
        nameFr = nameFr.strip();
        nameEn = nameEn.strip();
        if (nameFr.isEmpty() && nameEn.isEmpty()) {
            throw new IllegalArgumentException("A session type has a name in one language at least");
        }
        if (!id.toString().equals(rules.id())) {
            throw new IllegalArgumentException("The rules of a session type carry its id");
        }
    }

    /** A type with sensible rules: buffers of 15 minutes after, 12 hours of notice, 60 days ahead, by video. */
    public static SessionType of(SessionTypeId id, String nameFr, String nameEn, Duration length) {
        return new SessionType(
                id,
                nameFr,
                nameEn,
                "",
                "",
                SessionRules.of(id.toString(), length)
                        .withBuffers(Duration.ZERO, Duration.ofMinutes(15), SessionRules.BufferRule.MAX)
                        .withNotice(Duration.ofHours(12))
                        .withWindow(new BookingWindow.Rolling(60, false))
                        .withLimits(Limits.NONE),
                new SessionPlace(SessionPlace.Kind.VIDEO, ""),
                null,
                true);
    }

    public String name(Language language) {
        return either(language, nameFr, nameEn);
    }

    public String description(Language language) {
        return either(language, descriptionFr, descriptionEn);
    }

    public Duration length() {
        return rules.length();
    }

    public SessionType withDescriptions(String french, String english) {
        return new SessionType(id, nameFr, nameEn, french, english, rules, place, price, active);
    }

    public SessionType withRules(SessionRules newRules) {
        return new SessionType(id, nameFr, nameEn, descriptionFr, descriptionEn, newRules, place, price, active);
    }

    public SessionType withPlace(SessionPlace newPlace) {
        return new SessionType(id, nameFr, nameEn, descriptionFr, descriptionEn, rules, newPlace, price, active);
    }

    public SessionType withPrice(@Nullable Money newPrice) {
        return new SessionType(id, nameFr, nameEn, descriptionFr, descriptionEn, rules, place, newPrice, active);
    }

    public SessionType withActive(boolean isActive) {
        return new SessionType(id, nameFr, nameEn, descriptionFr, descriptionEn, rules, place, price, isActive);
    }

    private static String either(Language language, String french, String english) {
        String wanted = language == Language.FRENCH ? french : english;
        String other = language == Language.FRENCH ? english : french;
        return wanted.isBlank() ? other : wanted;
    }
}
