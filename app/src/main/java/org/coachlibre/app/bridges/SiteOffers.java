package org.coachlibre.app.bridges;

import java.util.List;
import org.coachlibre.core.Language;
import org.coachlibre.scheduling.SessionType;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.SiteOffer;

/** The session types that clients can book, as the site's pages show them. */
public final class SiteOffers {
    private SiteOffers() {}

    public static List<SiteOffer> of(List<SessionType> types) {
        return types.stream().filter(SessionType::active).map(SiteOffers::offer).toList();
    }

    private static SiteOffer offer(SessionType type) {
        return new SiteOffer(
                type.id().toString(),
                LocalText.of(type.name(Language.FRENCH), type.name(Language.ENGLISH)),
                LocalText.of(type.description(Language.FRENCH), type.description(Language.ENGLISH)),
                type.length(),
                switch (type.place().kind()) {
                    case VIDEO -> SiteOffer.Where.VIDEO;
                    case PHONE -> SiteOffer.Where.PHONE;
                    case ADDRESS -> SiteOffer.Where.ADDRESS;
                },
                type.price());
    }
}
