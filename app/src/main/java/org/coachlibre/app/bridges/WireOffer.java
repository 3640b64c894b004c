package org.coachlibre.app.bridges;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.coachlibre.availability.BookingWindow;
import org.coachlibre.availability.Hours;
import org.coachlibre.availability.Limits;
import org.coachlibre.availability.SessionRules;
import org.coachlibre.core.Language;
import org.coachlibre.core.Money;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.scheduling.BookingOffer;
import org.coachlibre.scheduling.SessionType;
import org.coachlibre.syncprotocol.BookingProjection;
import org.jspecify.annotations.Nullable;

/** What can be booked, as the server is told. */
final class WireOffer {
    private static final int VERSION = 1;

    private WireOffer() {}

    /** @param languages what the site is published in, the practice's own first */
    static BookingProjection of(BookingOffer offer, PracticeProfile profile, List<Language> languages) {
        return new BookingProjection(
                VERSION,
                new BookingProjection.StudioCard(
                        profile.practiceName(),
                        profile.coachName(),
                        profile.email(),
                        profile.language().code(),
                        profile.zone().getId(),
                        languages.stream().map(Language::code).toList()),
                offer.zone().getId(),
                offer.hours().weekly().stream()
                        .map(weekly -> new BookingProjection.Hours(
                                days(weekly.days()),
                                weekly.hours().fromText(),
                                weekly.hours().toText()))
                        .toList(),
                offer.hours().overrides().stream()
                        .map(override -> new BookingProjection.DayOverride(
                                override.date().toString(),
                                override.hours().stream().map(WireOffer::range).toList()))
                        .toList(),
                offer.hours().travel().stream()
                        .map(travel -> new BookingProjection.Travel(
                                travel.from().toString(),
                                travel.until().toString(),
                                travel.zone().getId()))
                        .toList(),
                offer.hours().away().stream()
                        .map(away -> new BookingProjection.Away(
                                away.from().toString(), away.until().toString()))
                        .toList(),
                offer.types().stream().map(WireOffer::type).toList(),
                offer.busy().stream()
                        .map(busy -> new BookingProjection.Busy(busy.start(), busy.end()))
                        .toList());
    }

    private static BookingProjection.Range range(Hours hours) {
        return new BookingProjection.Range(hours.fromText(), hours.toText());
    }

    private static List<String> days(Set<DayOfWeek> days) {
        return days.stream()
                .sorted()
                .map(day -> day.name().substring(0, 3).toUpperCase(Locale.ROOT))
                .toList();
    }

    private static BookingProjection.SessionType type(SessionType type) {
        SessionRules rules = type.rules();
        return new BookingProjection.SessionType(
                type.id().toString(),
                type.name(Language.FRENCH),
                type.name(Language.ENGLISH),
                type.description(Language.FRENCH),
                type.description(Language.ENGLISH),
                rules.length().toString(),
                rules.starts() == SessionRules.Starts.EVERY ? "every" : "packed",
                rules.step().toString(),
                rules.before().toString(),
                rules.after().toString(),
                rules.bufferRule() == SessionRules.BufferRule.ADDITIVE ? "additive" : "max",
                rules.notice().toString(),
                window(rules.window()),
                limits(rules.limits()),
                rules.seats(),
                new BookingProjection.Place(
                        switch (type.place().kind()) {
                            case VIDEO -> BookingProjection.Place.Kind.VIDEO;
                            case PHONE -> BookingProjection.Place.Kind.PHONE;
                            case ADDRESS -> BookingProjection.Place.Kind.ADDRESS;
                        },
                        type.place().detail()),
                price(type.price()),
                type.active());
    }

    private static BookingProjection.Window window(BookingWindow window) {
        return switch (window) {
            case BookingWindow.Unlimited _ -> new BookingProjection.Window("none", null, null, null, null);
            case BookingWindow.Rolling rolling ->
                new BookingProjection.Window("rolling", rolling.days(), rolling.businessDays(), null, null);
            case BookingWindow.RollingBookable bookable ->
                new BookingProjection.Window("rollingBookable", bookable.days(), null, null, null);
            case BookingWindow.Range range ->
                new BookingProjection.Window(
                        "range",
                        null,
                        null,
                        range.from().toString(),
                        range.until().toString());
        };
    }

    private static Map<String, Integer> limits(Limits limits) {
        Map<String, Integer> wire = new HashMap<>();
        put(wire, "day", limits.day());
        put(wire, "week", limits.week());
        put(wire, "month", limits.month());
        put(wire, "year", limits.year());
        return wire;
    }

    private static void put(Map<String, Integer> wire, String name, @Nullable Integer limit) {
        if (limit != null) {
            wire.put(name, limit);
        }
    }

    private static BookingProjection.@Nullable Price price(@Nullable Money price) {
        return price == null
                ? null
                : new BookingProjection.Price(price.minor(), price.currency().getCurrencyCode());
    }
}
