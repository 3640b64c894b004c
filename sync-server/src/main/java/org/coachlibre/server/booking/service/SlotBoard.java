package org.coachlibre.server.booking.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.availability.DaySlots;
import org.coachlibre.server.booking.domain.FreeTimes;
import org.coachlibre.server.booking.domain.Offer;
import org.coachlibre.server.booking.domain.Plan;
import org.coachlibre.server.booking.domain.StoredBooking;
import org.coachlibre.storage.Database;
import org.jspecify.annotations.Nullable;

/** The free times that pages show, by the engine that accepts them. Safe for use by many threads. */
public final class SlotBoard {
    /** How many days with free times the strip shows. */
    private static final int STRIP = 7;

    private static final int STRIP_SEARCH_DAYS = 120;
    private static final int MONTHS_AHEAD = 13;

    private final Database database;
    private final Plans plans;
    private final Ledger ledger;

    SlotBoard(Database database, Plans plans, Ledger ledger) {
        this.database = database;
        this.plans = plans;
        this.ledger = ledger;
    }

    /**
     * What one page shows.
     *
     * @param day the chosen one, in {@code zone}
     * @param strip the next days that have free times, the chosen one among them when it has
     * @param days every day of the chosen month
     * @param chosen the chosen day with its times
     */
    public record View(
            Plan plan,
            Offer offer,
            ZoneId zone,
            LocalDate today,
            YearMonth month,
            YearMonth lastMonth,
            LocalDate day,
            List<LocalDate> strip,
            List<DaySlots> days,
            DaySlots chosen) {}

    public Optional<Plan> findPlan(UUID studio) {
        return database.read(tx -> plans.find(tx, studio));
    }

    /**
     * The page of {@code offerId}; empty when there is no such offer. A day or month that is past, too far or absent is replaced
     * by the first that has a free time.
     *
     * @param moving the booking that looks for another time, which does not stand in its own way
     */
    public Optional<View> view(
            UUID studio,
            String offerId,
            @Nullable LocalDate askedDay,
            @Nullable YearMonth askedMonth,
            @Nullable ZoneId visitorZone,
            @Nullable StoredBooking moving,
            Instant now) {
        return database.read(tx -> {
            Optional<Plan> plan = plans.find(tx, studio);
            Optional<Offer> offer = plan.flatMap(p -> p.findOffer(offerId));
            if (plan.isEmpty() || offer.isEmpty() || !(offer.get().active() || moving != null)) {
                return Optional.empty();
            }
            Ledger.Taken all = ledger.taken(tx, studio, now);
            Ledger.Taken taken = moving == null ? all : all.without(moving.id());
            FreeTimes free = new FreeTimes(plan.get(), offer.get(), taken.bookings(), taken.holds(), now);
            ZoneId zone = visitorZone == null ? plan.get().zone() : visitorZone;
            return Optional.of(view(plan.get(), offer.get(), free, zone, askedDay, askedMonth, now));
        });
    }

    private static View view(
            Plan plan,
            Offer offer,
            FreeTimes times,
            ZoneId zone,
            @Nullable LocalDate askedDay,
            @Nullable YearMonth askedMonth,
            Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        YearMonth thisMonth = YearMonth.from(today);
        YearMonth lastMonth = thisMonth.plusMonths(MONTHS_AHEAD);
        LocalDate asked = isShown(askedDay, today, lastMonth) ? askedDay : null;
        YearMonth month = askedMonth != null && !askedMonth.isBefore(thisMonth) && !askedMonth.isAfter(lastMonth)
                ? askedMonth
                : null;
        List<LocalDate> near = free(times.list(today, today.plusDays(STRIP_SEARCH_DAYS), zone));
        if (month == null) {
            month = asked != null
                    ? YearMonth.from(asked)
                    : near.isEmpty() ? thisMonth : YearMonth.from(near.getFirst());
        }
        List<DaySlots> days = times.list(month.atDay(1), month.atEndOfMonth(), zone);
        LocalDate day = asked != null ? asked : firstOf(month, days, near, today);
        DaySlots chosen = times.list(day, day, zone).getFirst();
        return new View(plan, offer, zone, today, month, lastMonth, day, strip(near, day, chosen), days, chosen);
    }

    private static boolean isShown(@Nullable LocalDate day, LocalDate today, YearMonth lastMonth) {
        return day != null && !day.isBefore(today) && !YearMonth.from(day).isAfter(lastMonth);
    }

    private static LocalDate firstOf(YearMonth month, List<DaySlots> days, List<LocalDate> near, LocalDate today) {
        List<LocalDate> inMonth = free(days);
        if (!inMonth.isEmpty()) {
            return inMonth.getFirst();
        }
        boolean isThisMonth = YearMonth.from(today).equals(month);
        return isThisMonth ? (near.isEmpty() ? today : near.getFirst()) : month.atDay(1);
    }

    private static List<LocalDate> strip(List<LocalDate> near, LocalDate day, DaySlots chosen) {
        int at = near.indexOf(day);
        if (at < 0 && !chosen.slots().isEmpty()) {
            List<LocalDate> later = new ArrayList<>();
            later.add(day);
            near.stream().filter(other -> other.isAfter(day)).limit(STRIP - 1L).forEach(later::add);
            return later;
        }
        int from = Math.max(0, Math.min(at - 1, near.size() - STRIP));
        return near.subList(from, Math.min(near.size(), from + STRIP));
    }

    private static List<LocalDate> free(List<DaySlots> days) {
        return days.stream()
                .filter(day -> !day.slots().isEmpty())
                .map(DaySlots::date)
                .toList();
    }

    /** The free times of some days, for programs; empty when there is no such offer. */
    public Optional<List<DaySlots>> list(
            UUID studio, String offerId, LocalDate from, LocalDate until, @Nullable ZoneId visitorZone, Instant now) {
        return database.read(tx -> {
            Optional<Plan> plan = plans.find(tx, studio);
            Optional<Offer> offer = plan.flatMap(p -> p.findOffer(offerId)).filter(Offer::active);
            if (plan.isEmpty() || offer.isEmpty()) {
                return Optional.empty();
            }
            Ledger.Taken taken = ledger.taken(tx, studio, now);
            FreeTimes free = new FreeTimes(plan.get(), offer.get(), taken.bookings(), taken.holds(), now);
            return Optional.of(
                    free.list(from, until, visitorZone == null ? plan.get().zone() : visitorZone));
        });
    }
}
