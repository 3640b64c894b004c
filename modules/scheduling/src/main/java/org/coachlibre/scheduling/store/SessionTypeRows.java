package org.coachlibre.scheduling.store;

import java.time.Duration;
import java.util.Currency;
import org.coachlibre.availability.BookingWindow;
import org.coachlibre.availability.Limits;
import org.coachlibre.availability.SessionRules;
import org.coachlibre.core.Money;
import org.coachlibre.scheduling.SessionPlace;
import org.coachlibre.scheduling.SessionType;
import org.coachlibre.scheduling.SessionTypeId;
import org.coachlibre.scheduling.store.jooq.tables.records.SessionTypeRecord;
import org.jspecify.annotations.Nullable;

/** A session type as a row and back. */
final class SessionTypeRows {
    private SessionTypeRows() {}

    static SessionTypeRecord record(SessionType type) {
        SessionRules rules = type.rules();
        Limits limits = rules.limits();
        Money price = type.price();
        SessionTypeRecord row = new SessionTypeRecord();
        row.setId(type.id().value());
        row.setNameFr(type.nameFr());
        row.setNameEn(type.nameEn());
        row.setDescriptionFr(type.descriptionFr());
        row.setDescriptionEn(type.descriptionEn());
        row.setLengthMinutes(minutes(rules.length()));
        row.setStarts(rules.starts().name());
        row.setStepMinutes(minutes(rules.step()));
        row.setBeforeMinutes(minutes(rules.before()));
        row.setAfterMinutes(minutes(rules.after()));
        row.setBufferRule(rules.bufferRule().name());
        row.setNoticeMinutes(minutes(rules.notice()));
        row.setLimitDay(limits.day());
        row.setLimitWeek(limits.week());
        row.setLimitMonth(limits.month());
        row.setLimitYear(limits.year());
        row.setSeats(rules.seats());
        row.setPlaceKind(type.place().kind().name());
        row.setPlaceDetail(type.place().detail());
        row.setPriceMinor(price == null ? null : price.minor());
        row.setPriceCurrency(price == null ? null : price.currency().getCurrencyCode());
        row.setActive(type.active());
        writeWindow(row, rules.window());
        return row;
    }

    static SessionType type(SessionTypeRecord row) {
        SessionRules rules = new SessionRules(
                row.getId().toString(),
                Duration.ofMinutes(row.getLengthMinutes()),
                SessionRules.Starts.valueOf(row.getStarts()),
                Duration.ofMinutes(row.getStepMinutes()),
                Duration.ofMinutes(row.getBeforeMinutes()),
                Duration.ofMinutes(row.getAfterMinutes()),
                SessionRules.BufferRule.valueOf(row.getBufferRule()),
                Duration.ofMinutes(row.getNoticeMinutes()),
                window(row),
                new Limits(row.getLimitDay(), row.getLimitWeek(), row.getLimitMonth(), row.getLimitYear()),
                row.getSeats());
        return new SessionType(
                new SessionTypeId(row.getId()),
                row.getNameFr(),
                row.getNameEn(),
                row.getDescriptionFr(),
                row.getDescriptionEn(),
                rules,
                new SessionPlace(SessionPlace.Kind.valueOf(row.getPlaceKind()), row.getPlaceDetail()),
                price(row.getPriceMinor(), row.getPriceCurrency()),
                row.getActive());
    }

    private static @Nullable Money price(@Nullable Long minor, @Nullable String currency) {
        return minor == null || currency == null ? null : new Money(minor, Currency.getInstance(currency));
    }

    private static void writeWindow(SessionTypeRecord row, BookingWindow window) {
        switch (window) {
            case BookingWindow.Unlimited unlimited -> row.setWindowKind("none");
            case BookingWindow.Rolling rolling -> {
                row.setWindowKind(rolling.businessDays() ? "rollingBusiness" : "rolling");
                row.setWindowDays(rolling.days());
            }
            case BookingWindow.RollingBookable rolling -> {
                row.setWindowKind("rollingBookable");
                row.setWindowDays(rolling.days());
            }
            case BookingWindow.Range range -> {
                row.setWindowKind("range");
                row.setWindowFrom(range.from());
                row.setWindowUntil(range.until());
            }
        }
    }

    private static BookingWindow window(SessionTypeRecord row) {
        return switch (row.getWindowKind()) {
            case "rolling" -> new BookingWindow.Rolling(row.getWindowDays(), false);
            case "rollingBusiness" -> new BookingWindow.Rolling(row.getWindowDays(), true);
            case "rollingBookable" -> new BookingWindow.RollingBookable(row.getWindowDays());
            case "range" -> new BookingWindow.Range(row.getWindowFrom(), row.getWindowUntil());
            default -> new BookingWindow.Unlimited();
        };
    }

    private static int minutes(Duration duration) {
        return Math.toIntExact(duration.toMinutes());
    }
}
