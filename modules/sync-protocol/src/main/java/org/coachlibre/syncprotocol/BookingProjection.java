package org.coachlibre.syncprotocol;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Projection {@code booking}: what the booking pages need to know. Field names, formats and defaults are those of the time
 * engine's configuration: times {@code HH:mm}, dates {@code yyyy-MM-dd}, durations ISO 8601 in whole minutes, zones IANA.
 */
public record BookingProjection(
        int version,
        StudioCard studio,
        String zone,
        List<Hours> weekly,
        List<DayOverride> overrides,
        List<Travel> travel,
        List<Away> away,
        List<SessionType> types,
        List<Busy> busy) {
    /** The name it is stored under. */
    public static final String NAME = "booking";

    public BookingProjection {
        Fields.required(studio, "studio");
        Fields.required(zone, "zone");
        weekly = Fields.list(weekly, "weekly");
        overrides = Fields.list(overrides, "overrides");
        travel = Fields.list(travel, "travel");
        away = Fields.list(away, "away");
        types = Fields.list(types, "types");
        busy = Fields.list(busy, "busy");
    }

    /** Who the practice is, as told to visitors. */
    public record StudioCard(
            String practiceName, String coachName, String email, String language, String zone, List<String> languages) {
        public StudioCard {
            Fields.required(practiceName, "studio.practiceName");
            Fields.required(coachName, "studio.coachName");
            Fields.required(email, "studio.email");
            Fields.required(language, "studio.language");
            Fields.required(zone, "studio.zone");
            languages = Fields.list(languages, "studio.languages");
        }
    }

    /** Weekly hours; {@code days} are {@code MON} to {@code SUN}. */
    public record Hours(List<String> days, String from, String to) {
        public Hours {
            days = Fields.list(days, "weekly.days");
            Fields.required(from, "weekly.from");
            Fields.required(to, "weekly.to");
        }
    }

    /** Hours that replace those of one date; none closes it. */
    public record DayOverride(String date, List<Range> hours) {
        public DayOverride {
            Fields.required(date, "overrides.date");
            hours = Fields.list(hours, "overrides.hours");
        }
    }

    /** Local times of one day. */
    public record Range(String from, String to) {
        public Range {
            Fields.required(from, "from");
            Fields.required(to, "to");
        }
    }

    /** Dates, both included, on which the hours are those of another zone. */
    public record Travel(String from, String until, String zone) {
        public Travel {
            Fields.required(from, "travel.from");
            Fields.required(until, "travel.until");
            Fields.required(zone, "travel.zone");
        }
    }

    /** Closed dates, both included. */
    public record Away(String from, String until) {
        public Away {
            Fields.required(from, "away.from");
            Fields.required(until, "away.until");
        }
    }

    /** Taken time that has no name: entries of the coach's other calendars. */
    public record Busy(Instant start, Instant end) {
        public Busy {
            Intervals.check(start, end);
        }
    }

    /** A kind of session that can be booked; an inactive one keeps its bookings and takes no new ones. */
    public record SessionType(
            String id,
            String nameFr,
            String nameEn,
            @Nullable String descriptionFr,
            @Nullable String descriptionEn,
            String length,
            @Nullable String starts,
            @Nullable String step,
            @Nullable String before,
            @Nullable String after,
            @Nullable String bufferRule,
            @Nullable String notice,
            @Nullable Window window,
            @Nullable Map<String, Integer> limits,
            @Nullable Integer seats,
            Place place,
            @Nullable Price price,
            boolean active) {
        public SessionType {
            Fields.required(id, "types.id");
            Fields.required(nameFr, "types.nameFr");
            Fields.required(nameEn, "types.nameEn");
            Fields.required(length, "types.length");
            Fields.required(place, "types.place");
            limits = limits == null ? null : Map.copyOf(limits);
        }
    }

    /** How far ahead one may book; {@code kind} as in the time engine. */
    public record Window(
            String kind,
            @Nullable Integer days,
            @Nullable Boolean businessDays,
            @Nullable String from,
            @Nullable String until) {
        public Window {
            Fields.required(kind, "window.kind");
        }
    }

    /** Where a session takes place; {@code detail} is a link, a phone number or an address. */
    public record Place(Kind kind, String detail) {
        /** By video, by phone, or somewhere. */
        public enum Kind {
            VIDEO,
            PHONE,
            ADDRESS
        }

        public Place {
            Fields.required(kind, "place.kind");
            Fields.required(detail, "place.detail");
        }
    }

    /** A price in minor units (cents) of an ISO 4217 currency. */
    public record Price(long minorUnits, String currency) {
        public Price {
            Fields.required(currency, "price.currency");
        }
    }
}
