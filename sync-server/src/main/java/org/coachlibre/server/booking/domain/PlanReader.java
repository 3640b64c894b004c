package org.coachlibre.server.booking.domain;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.coachlibre.availability.Away;
import org.coachlibre.availability.BookingWindow;
import org.coachlibre.availability.Busy;
import org.coachlibre.availability.DateOverride;
import org.coachlibre.availability.Hours;
import org.coachlibre.availability.Limits;
import org.coachlibre.availability.SessionRules;
import org.coachlibre.availability.Travel;
import org.coachlibre.availability.WeeklyHours;
import org.coachlibre.availability.WrongValue;
import org.coachlibre.core.Money;
import org.coachlibre.syncprotocol.BookingProjection;
import org.coachlibre.syncprotocol.BookingProjection.SessionType;
import org.coachlibre.syncprotocol.BookingProjection.Window;
import org.jspecify.annotations.Nullable;

/** Reads the published projection; what the engine cannot use is a {@link WrongValue} that names the field. */
public final class PlanReader {
    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    private PlanReader() {}

    public static Plan read(BookingProjection projection) {
        return new Plan(
                projection.studio(),
                zone(projection.zone(), "zone"),
                inside("weekly", projection.weekly(), PlanReader::weekly),
                inside("overrides", projection.overrides(), PlanReader::override),
                inside("travel", projection.travel(), PlanReader::travel),
                inside("away", projection.away(), PlanReader::away),
                inside("types", projection.types(), PlanReader::offer),
                inside("busy", projection.busy(), busy -> new Busy(busy.start(), busy.end())));
    }

    private static <A, B> List<B> inside(String field, List<A> values, Function<A, B> read) {
        return values.stream()
                .map(value -> {
                    try {
                        return read.apply(value);
                    } catch (WrongValue e) {
                        throw e.inside(field);
                    }
                })
                .toList();
    }

    private static WeeklyHours weekly(BookingProjection.Hours hours) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String day : hours.days()) {
            int index = DAYS.indexOf(day);
            if (index < 0) {
                throw new WrongValue("days", "must be MON to SUN");
            }
            days.add(DayOfWeek.of(index + 1));
        }
        return new WeeklyHours(days, Hours.parse(hours.from(), hours.to()));
    }

    private static DateOverride override(BookingProjection.DayOverride override) {
        return new DateOverride(
                date(override.date(), "date"),
                override.hours().stream()
                        .map(range -> Hours.parse(range.from(), range.to()))
                        .toList());
    }

    private static Travel travel(BookingProjection.Travel travel) {
        return new Travel(date(travel.from(), "from"), date(travel.until(), "until"), zone(travel.zone(), "zone"));
    }

    private static Away away(BookingProjection.Away away) {
        return new Away(date(away.from(), "from"), date(away.until(), "until"));
    }

    private static Offer offer(SessionType type) {
        BookingProjection.Price price = type.price();
        return new Offer(
                type.id(),
                type.nameFr(),
                type.nameEn(),
                type.descriptionFr(),
                type.descriptionEn(),
                rules(type),
                type.place(),
                price == null ? null : money(price),
                type.active());
    }

    private static SessionRules rules(SessionType type) {
        Duration length = duration(type.length(), "length", Duration.ZERO);
        return new SessionRules(
                type.id(),
                length,
                "every".equals(type.starts()) ? SessionRules.Starts.EVERY : SessionRules.Starts.PACKED,
                duration(type.step(), "step", length),
                duration(type.before(), "before", Duration.ZERO),
                duration(type.after(), "after", Duration.ZERO),
                "additive".equals(type.bufferRule()) ? SessionRules.BufferRule.ADDITIVE : SessionRules.BufferRule.MAX,
                duration(type.notice(), "notice", Duration.ZERO),
                window(type.window()),
                limits(type.limits()),
                Objects.requireNonNullElse(type.seats(), 1));
    }

    private static BookingWindow window(@Nullable Window window) {
        if (window == null || window.kind().equals("none")) {
            return new BookingWindow.Unlimited();
        }
        int days = Objects.requireNonNullElse(window.days(), 0);
        return switch (window.kind()) {
            case "rolling" -> new BookingWindow.Rolling(days, Boolean.TRUE.equals(window.businessDays()));
            case "rollingBookable" -> new BookingWindow.RollingBookable(days);
            case "range" ->
                new BookingWindow.Range(date(window.from(), "window.from"), date(window.until(), "window.until"));
            default -> throw new WrongValue("window.kind", "must be none, rolling, rollingBookable or range");
        };
    }

    private static Limits limits(@Nullable Map<String, Integer> limits) {
        return limits == null
                ? Limits.NONE
                : new Limits(limits.get("day"), limits.get("week"), limits.get("month"), limits.get("year"));
    }

    private static Money money(BookingProjection.Price price) {
        try {
            return Money.of(price.minorUnits(), price.currency());
        } catch (IllegalArgumentException e) {
            throw new WrongValue("price.currency", "must be an ISO 4217 code such as EUR");
        }
    }

    private static Duration duration(@Nullable String text, String field, Duration absent) {
        try {
            return text == null ? absent : Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new WrongValue(field, "must be a duration such as PT30M");
        }
    }

    private static LocalDate date(@Nullable String text, String field) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException e) {
            throw new WrongValue(field, "must be a date such as 2026-06-13");
        }
    }

    private static ZoneId zone(String text, String field) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new WrongValue(field, "must be a time zone such as Europe/Paris");
        }
    }
}
