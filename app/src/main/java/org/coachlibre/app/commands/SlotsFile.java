package org.coachlibre.app.commands;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.coachlibre.availability.AvailabilityConfig;
import org.coachlibre.availability.Away;
import org.coachlibre.availability.Booking;
import org.coachlibre.availability.BookingWindow;
import org.coachlibre.availability.Busy;
import org.coachlibre.availability.DateOverride;
import org.coachlibre.availability.Hold;
import org.coachlibre.availability.Hours;
import org.coachlibre.availability.Limits;
import org.coachlibre.availability.SessionRules;
import org.coachlibre.availability.Travel;
import org.coachlibre.availability.WeeklyHours;
import org.coachlibre.availability.WrongValue;
import org.jspecify.annotations.Nullable;

/** Reads the configuration file of the time engine (the contract's JSON). A fault is a {@link WrongValue} with its field. */
final class SlotsFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String DAYS_EXPECTED = "one of MON, TUE, WED, THU, FRI, SAT, SUN";

    private SlotsFile() {}

    /**
     * @throws IOException when the file cannot be read
     * @throws WrongValue when it is no JSON or a field is missing or wrong
     */
    static AvailabilityConfig read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        JsonNode tree;
        try {
            tree = JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new WrongValue("the file", "must be JSON; " + e.getOriginalMessage() + place(e));
        }
        return config(JsonFields.top(tree));
    }

    private static String place(JsonProcessingException fault) {
        return fault.getLocation() == null
                ? ""
                : " (line " + fault.getLocation().getLineNr() + ", column "
                        + fault.getLocation().getColumnNr() + ")";
    }

    private static AvailabilityConfig config(JsonFields top) {
        AvailabilityConfig config = new AvailabilityConfig(
                top.requiredZone("zone"),
                top.requiredList("weekly", top.objects("weekly", SlotsFile::weekly)),
                top.objects("overrides", entry -> new DateOverride(entry.requiredDate("date"), overrideHours(entry))),
                top.objects(
                        "travel",
                        entry -> entry.make(() -> new Travel(
                                entry.requiredDate("from"), entry.requiredDate("until"), entry.requiredZone("zone")))),
                top.objects(
                        "away",
                        entry -> entry.make(() -> new Away(entry.requiredDate("from"), entry.requiredDate("until")))),
                type(top.requiredObject("type")),
                top.objects(
                        "busy",
                        entry -> entry.make(
                                () -> new Busy(entry.requiredInstant("start"), entry.requiredInstant("end")))),
                top.objects("bookings", SlotsFile::booking),
                top.objects(
                        "holds",
                        entry -> entry.make(() -> new Hold(
                                entry.requiredInstant("start"),
                                entry.requiredInstant("end"),
                                entry.requiredInstant("expires")))));
        top.refuseUnknown();
        return config;
    }

    private static WeeklyHours weekly(JsonFields entry) {
        List<DayOfWeek> days = entry.requiredList("days", entry.texts("days", DAYS_EXPECTED, SlotsFile::dayOfWeek));
        Set<DayOfWeek> set = EnumSet.noneOf(DayOfWeek.class);
        set.addAll(days);
        return new WeeklyHours(set, hours(entry));
    }

    private static @Nullable DayOfWeek dayOfWeek(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().substring(0, 3).equals(text.toUpperCase(Locale.ROOT))) {
                return day;
            }
        }
        return null;
    }

    private static List<Hours> overrideHours(JsonFields entry) {
        return entry.requiredList("hours", entry.objects("hours", SlotsFile::hours));
    }

    private static Hours hours(JsonFields entry) {
        return entry.make(() -> Hours.parse(entry.requiredText("from"), entry.requiredText("to")));
    }

    private static SessionRules type(JsonFields type) {
        String id = type.text("id");
        Duration length = type.requiredDuration("length");
        String starts = type.word("starts", "packed", "packed", "every");
        Duration step = type.duration("step", length);
        Duration before = type.duration("before", Duration.ZERO);
        Duration after = type.duration("after", Duration.ZERO);
        String rule = type.word("bufferRule", "max", "max", "additive");
        Duration notice = type.duration("notice", Duration.ZERO);
        JsonFields window = type.object("window");
        JsonFields limits = type.object("limits");
        Integer seats = type.integer("seats");
        BookingWindow bookingWindow = window == null ? new BookingWindow.Unlimited() : window(window);
        Limits bookingLimits = limits == null ? Limits.NONE : limits(limits);
        type.refuseUnknown();
        return type.make(() -> new SessionRules(
                id,
                length,
                starts.equals("every") ? SessionRules.Starts.EVERY : SessionRules.Starts.PACKED,
                step,
                before,
                after,
                rule.equals("additive") ? SessionRules.BufferRule.ADDITIVE : SessionRules.BufferRule.MAX,
                notice,
                bookingWindow,
                bookingLimits,
                seats == null ? 1 : seats));
    }

    private static BookingWindow window(JsonFields window) {
        String kind = window.word("kind", "", "none", "rolling", "rollingBookable", "range");
        BookingWindow result = window.make(() -> switch (kind) {
            case "none" -> new BookingWindow.Unlimited();
            case "rolling" ->
                new BookingWindow.Rolling(
                        window.required("days", window.integer("days")), window.flag("businessDays", false));
            case "rollingBookable" ->
                new BookingWindow.RollingBookable(window.required("days", window.integer("days")));
            case "range" -> new BookingWindow.Range(window.requiredDate("from"), window.requiredDate("until"));
            default -> throw new WrongValue("kind", "is missing");
        });
        window.refuseUnknown();
        return result;
    }

    private static Limits limits(JsonFields limits) {
        Limits result = limits.make(() -> new Limits(
                limits.integer("day"), limits.integer("week"), limits.integer("month"), limits.integer("year")));
        limits.refuseUnknown();
        return result;
    }

    private static Booking booking(JsonFields entry) {
        String type = entry.text("type");
        Integer seats = entry.integer("seats");
        return entry.make(() -> new Booking(
                type,
                entry.requiredInstant("start"),
                entry.requiredInstant("end"),
                seats == null ? 1 : seats,
                entry.duration("before", Duration.ZERO),
                entry.duration("after", Duration.ZERO)));
    }
}
