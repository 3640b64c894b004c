package org.coachlibre.server.booking.page;

import static org.coachlibre.server.booking.page.Element.el;
import static org.coachlibre.server.booking.page.Parts.form;
import static org.coachlibre.server.booking.page.Parts.hidden;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coachlibre.availability.DaySlots;
import org.coachlibre.availability.Slot;
import org.coachlibre.server.booking.domain.Offer;
import org.coachlibre.server.booking.domain.Zones;
import org.jspecify.annotations.Nullable;

/** The free times of one session type: a strip of days, the times of one, a month. Works without a script. */
public final class SlotsPage {
    private static final int DAYS_OF_WEEK = 7;

    private final Words words;
    private final Choice choice;

    /**
     * What is shown.
     *
     * @param path of the page that shows it; days and months are its query
     * @param action where a chosen time is sent
     * @param practiceZone kept out of the links when it is the chosen one
     */
    public record Choice(
            String path,
            String action,
            ZoneId practiceZone,
            LocalDate today,
            YearMonth month,
            YearMonth lastMonth,
            LocalDate day,
            List<LocalDate> strip,
            List<DaySlots> days,
            DaySlots chosen,
            boolean seats) {}

    public SlotsPage(Words words, Choice choice) {
        this.words = words;
        this.choice = choice;
    }

    /** The page for a new booking. */
    public Markup page(Offer offer, String coachName, @Nullable Markup notice, Instant now) {
        Element room = Parts.room("slots");
        if (notice != null) {
            room.add(notice);
        }
        room.add(Parts.summary(words, offer, coachName));
        return room.add(times(), month(), zones(now));
    }

    /** The strip of days and the times of the chosen one. */
    Markup times() {
        Element section = el("section", "clb-times").attr("id", "times").attr("aria-labelledby", "clb-times-title");
        section.add(el("h2").attr("id", "clb-times-title").text(words.date(choice.day)));
        section.add(el("p", "clb-zone")
                .text(words.zone(choice.day.atStartOfDay(words.zone()).toInstant())));
        if (!choice.strip.isEmpty()) {
            Element strip = el("ul", "clb-strip");
            choice.strip.forEach(day -> strip.add(el("li").add(stripDay(day))));
            section.add(el("nav").attr("aria-label", words.text("slots.next")).add(strip));
        }
        if (choice.chosen.slots().isEmpty()) {
            return section.add(
                    el("p", "clb-empty").text(words.text(choice.strip.isEmpty() ? "slots.none" : "slots.noneToday")));
        }
        Element list = el("ul", "clb-slots");
        choice.chosen.slots().forEach(slot -> list.add(el("li").add(slot(slot))));
        return section.add(form(choice.action)
                .attr("class", "clb-pick")
                .add(hidden("zone", words.zone().getId()))
                .add(list));
    }

    private Element stripDay(LocalDate day) {
        Element link = el("a").attr("href", link(day, null)).attr("aria-label", words.date(day));
        if (day.equals(choice.day)) {
            link.attr("aria-current", "date");
        }
        return link.add(el("span", "clb-strip-week").text(words.weekday(day.getDayOfWeek(), TextStyle.SHORT)))
                .add(el("span", "clb-strip-day").text(Integer.toString(day.getDayOfMonth())))
                .add(el("span", "clb-strip-month").text(words.shortMonth(day)));
    }

    private Element slot(Slot slot) {
        String time = words.time(slot.start());
        Element button = el("button", "clb-slot")
                .attr("type", "submit")
                .attr("name", "start")
                .attr("value", slot.start().toString())
                .text(time);
        if (choice.seats) {
            button.add(el("small").text(words.text("seats.left", slot.seatsLeft())));
        }
        return button;
    }

    /** The month, each day with free times a link. */
    Markup month() {
        YearMonth month = choice.month;
        Element section = el("section", "clb-month").attr("id", "month").attr("aria-labelledby", "clb-month-title");
        section.add(el("div", "clb-month-head")
                .add(step(month.minusMonths(1), "month.before", "‹", !month.isAfter(YearMonth.from(choice.today))))
                .add(el("h2").attr("id", "clb-month-title").text(words.month(month)))
                .add(step(month.plusMonths(1), "month.after", "›", !month.isBefore(choice.lastMonth))));
        Element head = el("tr");
        DayOfWeek first = words.firstDayOfWeek();
        for (int i = 0; i < DAYS_OF_WEEK; i++) {
            DayOfWeek day = first.plus(i);
            head.add(el("th").attr("scope", "col")
                    .add(el("span").attr("aria-hidden", "true").text(words.weekday(day, TextStyle.NARROW)))
                    .add(el("span", "clb-hidden").text(words.weekday(day, TextStyle.FULL))));
        }
        return section.add(el("table").add(el("thead").add(head)).add(weeks(month, first)));
    }

    private Element weeks(YearMonth month, DayOfWeek first) {
        var free = choice.days.stream().collect(Collectors.toMap(DaySlots::date, Function.identity()));
        Element body = el("tbody");
        int blanks = Math.floorMod(month.atDay(1).getDayOfWeek().getValue() - first.getValue(), DAYS_OF_WEEK);
        LocalDate date = month.atDay(1).minusDays(blanks);
        while (!YearMonth.from(date).isAfter(month)) {
            Element row = el("tr");
            for (int i = 0; i < DAYS_OF_WEEK; i++) {
                DaySlots slots = free.get(date);
                row.add(slots == null ? el("td") : el("td").add(day(slots)));
                date = date.plusDays(1);
            }
            body.add(row);
        }
        return body;
    }

    private Element day(DaySlots slots) {
        String number = Integer.toString(slots.date().getDayOfMonth());
        if (slots.slots().isEmpty()) {
            return el("span", slots.date().equals(choice.today) ? "clb-today" : "clb-closed")
                    .text(number);
        }
        Element link = el("a").attr("href", link(slots.date(), choice.month))
                .attr(
                        "aria-label",
                        words.text(
                                "month.day",
                                words.date(slots.date()),
                                slots.slots().size()))
                .text(number);
        return slots.date().equals(choice.day) ? link.attr("aria-current", "date") : link;
    }

    private Element step(YearMonth month, String key, String sign, boolean isEnd) {
        if (isEnd) {
            return el("span", "clb-step clb-step-end")
                    .attr("aria-hidden", "true")
                    .text(sign);
        }
        return el("a", "clb-step")
                .attr("href", choice.path + Links.choice(null, month, linkZone()) + "#month")
                .attr("aria-label", words.text(key, words.month(month)))
                .text(sign);
    }

    /** The zone of the times, and a form to change it. */
    Markup zones(Instant now) {
        Element select = el("select").attr("id", "clb-zone").attr("name", "zone");
        for (String name : Zones.listCommon(words.zone(), choice.practiceZone)) {
            ZoneId zone = ZoneId.of(name);
            select.add(el("option")
                    .attr("value", name)
                    .flag("selected", zone.equals(words.zone()))
                    .text(Words.shortZone(zone, now)));
        }
        Element form = el("form", "clb-zone-form").attr("method", "get").attr("action", choice.path);
        form.add(hidden("day", choice.day.toString()))
                .add(el("label").attr("for", "clb-zone").text(words.text("zone.label")))
                .add(el("div", "clb-zone-row").add(select).add(Parts.quietButton(words.text("zone.change"))));
        return el("section", "clb-zones")
                .attr("data-zone", words.zone().getId())
                .attr("data-practice-zone", choice.practiceZone.getId())
                .add(el("p", "clb-zone").text(words.text("zone.shown", words.zone(now))))
                .add(el("details")
                        .add(el("summary").text(words.text("zone.other")))
                        .add(form));
    }

    private String link(LocalDate day, @Nullable YearMonth month) {
        boolean isOwnMonth = month == null || YearMonth.from(day).equals(month);
        return choice.path + Links.choice(day, isOwnMonth ? null : month, linkZone());
    }

    private @Nullable ZoneId linkZone() {
        return words.zone().equals(choice.practiceZone) ? null : words.zone();
    }
}
