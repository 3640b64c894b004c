package org.coachlibre.site;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.coachlibre.core.Language;
import org.coachlibre.core.Money;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.core.PracticeProfile.CoachingKind;
import org.coachlibre.site.starter.StarterSite;
import org.coachlibre.site.theme.Themes;

/** Practices and offers for tests; identifiers count up, so that the same sample is the same site. */
public final class Samples {
    private Samples() {}

    public static PracticeProfile practice(CoachingKind kind, Language language) {
        return new PracticeProfile(
                "Claire Morel Coaching",
                "Claire Morel",
                "claire@example.org",
                "+33 6 12 34 56 78",
                "12 rue des Lilas\n69003 Lyon",
                language,
                ZoneId.of("Europe/Paris"),
                kind,
                Themes.suggestedFor(kind).id(),
                "EUR");
    }

    public static List<SiteOffer> offers() {
        return List.of(
                new SiteOffer(
                        "discovery",
                        LocalText.of("Premier échange", "First conversation"),
                        LocalText.of(
                                "Faire connaissance, dire ce qui vous amène et voir si nous voulons travailler ensemble.",
                                "Get to know each other, say what brings you, and see whether we want to work together."),
                        Duration.ofMinutes(30),
                        SiteOffer.Where.VIDEO,
                        Money.of(0, "EUR")),
                new SiteOffer(
                        "session",
                        LocalText.of("Séance individuelle", "Individual session"),
                        LocalText.of(
                                "Une heure sur la situation qui vous occupe, avec un pas concret à la fin.",
                                "An hour on the situation that occupies you, with one concrete step at the end."),
                        Duration.ofMinutes(60),
                        SiteOffer.Where.VIDEO,
                        Money.of(9000, "EUR")),
                new SiteOffer(
                        "deep",
                        LocalText.of("Séance approfondie", "In-depth session"),
                        LocalText.of(
                                "Le temps d’aller au fond d’une question, au cabinet.",
                                "Time to get to the bottom of one question, at the practice."),
                        Duration.ofMinutes(90),
                        SiteOffer.Where.ADDRESS,
                        Money.of(13000, "EUR")));
    }

    public static SiteData data(CoachingKind kind, Language language) {
        return new SiteData(practice(kind, language), offers(), List.of());
    }

    public static Supplier<UUID> ids() {
        AtomicLong next = new AtomicLong();
        return () -> new UUID(0, next.incrementAndGet());
    }

    /** The starter site in {@code main} first and the other language second. */
    public static Site site(CoachingKind kind, Language main) {
        Language other = main == Language.FRENCH ? Language.ENGLISH : Language.FRENCH;
        return StarterSite.create(practice(kind, main), List.of(main, other), ids());
    }
}
