package org.coachlibre.site;

import java.time.Duration;
import org.coachlibre.core.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something clients can book, as the pages show it. The scheduling room owns it; the composition root hands it over.
 *
 * @param id the session type's id, as in {@code /{lang}/book/{id}}
 * @param price null when the price is not shown; zero is "free"
 */
public record SiteOffer(
        String id,
        LocalText name,
        LocalText description,
        Duration length,
        Where where,
        @Nullable Money price) {

    /** Where the session takes place. */
    public enum Where {
        VIDEO,
        PHONE,
        ADDRESS
    }
}
