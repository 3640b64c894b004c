package org.coachlibre.server.booking.domain;

import java.time.Duration;
import java.util.Optional;
import org.coachlibre.availability.SessionRules;
import org.coachlibre.core.Language;
import org.coachlibre.core.Money;
import org.coachlibre.syncprotocol.BookingProjection.Place;
import org.jspecify.annotations.Nullable;

/**
 * A session type as clients see it.
 *
 * @param rules what the time engine knows of it
 * @param active whether new bookings are taken
 */
public record Offer(
        String id,
        String nameFr,
        String nameEn,
        @Nullable String descriptionFr,
        @Nullable String descriptionEn,
        SessionRules rules,
        Place place,
        @Nullable Money price,
        boolean active) {

    /** Its name, in the other language when this one has none. */
    public String name(Language language) {
        return language == Language.FRENCH ? either(nameFr, nameEn) : either(nameEn, nameFr);
    }

    public Optional<String> description(Language language) {
        String fr = descriptionFr == null ? "" : descriptionFr;
        String en = descriptionEn == null ? "" : descriptionEn;
        String text = language == Language.FRENCH ? either(fr, en) : either(en, fr);
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    public Duration length() {
        return rules.length();
    }

    public Optional<Money> cost() {
        return Optional.ofNullable(price);
    }

    private static String either(String first, String second) {
        return first.isBlank() ? second : first;
    }
}
