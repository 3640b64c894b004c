package org.coachlibre.server.booking.page;

import static org.coachlibre.server.booking.page.Element.el;
import static org.coachlibre.server.booking.page.Parts.button;
import static org.coachlibre.server.booking.page.Parts.form;
import static org.coachlibre.server.booking.page.Parts.hidden;
import static org.coachlibre.server.booking.page.Parts.quietButton;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.coachlibre.core.Language;
import org.coachlibre.server.booking.domain.Details;
import org.coachlibre.server.booking.domain.Details.Fault;
import org.coachlibre.server.booking.domain.Details.Field;
import org.coachlibre.server.booking.domain.Offer;
import org.coachlibre.server.booking.domain.Plan;
import org.coachlibre.server.booking.domain.SlotHold;
import org.coachlibre.server.booking.domain.StoredBooking;
import org.coachlibre.syncprotocol.BookingProjection.Place;
import org.jspecify.annotations.Nullable;

/** The pages of the way from the list of offers to the booked session. Immutable. */
public final class BookingPages {
    private final Words words;

    public BookingPages(Words words) {
        this.words = words;
    }

    /** What can be booked. */
    public Markup offers(Plan plan) {
        Element room = Parts.room("offers").add(el("h1").text(words.text("offers.title")));
        if (plan.listActive().isEmpty()) {
            return room.add(nothing(plan));
        }
        room.add(el("p", "clb-lead").text(words.text("offers.lead", plan.card().coachName())));
        Element list = el("ul", "clb-offers");
        for (Offer offer : plan.listActive()) {
            list.add(el("li").add(card(offer)));
        }
        return room.add(list);
    }

    private Element card(Offer offer) {
        Element facts = el("span", "clb-card-facts")
                .text(words.length(offer.length()) + " · "
                        + Parts.place(words, offer.place())
                        + offer.cost().map(money -> " · " + words.money(money)).orElse(""));
        Element card = el("a", "cl-card clb-card")
                .attr("href", Links.offer(words.language(), offer.id()))
                .add(el("strong", "clb-card-name").text(offer.name(words.language())))
                .add(facts);
        offer.description(words.language())
                .ifPresent(text -> card.add(el("span", "clb-card-text").text(text)));
        return card;
    }

    private Element nothing(Plan plan) {
        return el("p", "clb-lead")
                .text(words.text("offers.none") + " ")
                .add(el("a").attr("href", "mailto:" + plan.card().email())
                        .text(plan.card().email()));
    }

    /** What there is before the coach published anything. */
    public Markup notYet() {
        return Parts.room("offers")
                .add(el("h1").text(words.text("offers.title")))
                .add(el("p", "clb-lead").text(words.text("offers.notYet")));
    }

    /**
     * The form of a held time.
     *
     * @param token of the hold
     * @param isTrapped whether the field for machines was filled in
     */
    public Markup details(
            Plan plan,
            Offer offer,
            SlotHold hold,
            String token,
            Details details,
            Map<Field, Fault> faults,
            boolean isTrapped,
            Instant now) {
        Element room = Parts.room("details");
        if (isTrapped) {
            room.add(Parts.notice("bad", words.text("form.trapped")));
        } else if (!faults.isEmpty()) {
            room.add(Parts.notice("bad", words.text("form.faults", faults.size())));
        }
        String path = Links.offer(words.language(), offer.id());
        Element summary = Parts.summary(words, offer, plan.card().coachName())
                .add(Parts.when(words, hold.start(), hold.end()))
                .add(held(hold, now));
        Element form = form(path + "/confirm")
                .attr("class", "clb-form")
                .attr("data-once", "")
                .add(el("h2").text(words.text("details.title")))
                .add(hidden("hold", token))
                .add(hidden("zone", words.zone().getId()));
        Parts.person(form, words, details, faults);
        if (offer.place().kind() == Place.Kind.PHONE) {
            Element phone = el("input")
                    .attr("type", "tel")
                    .attr("autocomplete", "tel")
                    .attr("maxlength", "40")
                    .attr("value", details.phone());
            form.add(Parts.field(words, Field.PHONE, phone, faults.get(Field.PHONE)));
        }
        form.add(Parts.message(words, details, false, faults.get(Field.MESSAGE)))
                .add(Parts.honeypot(words))
                .add(el("p", "clb-consent")
                        .text(words.text("details.consent", plan.card().coachName())))
                .add(button(words.text("details.confirm")));
        Element back = form(path + "/release")
                .attr("class", "clb-back")
                .add(hidden("hold", token))
                .add(hidden("zone", words.zone().getId()))
                .add(quietButton(words.text("details.other")));
        return room.add(summary, el("div", "clb-main").add(form, back));
    }

    private Element held(SlotHold hold, Instant now) {
        Duration left = Duration.between(now, hold.expires());
        if (left.isNegative() || left.isZero()) {
            return el("p", "clb-held").text(words.text("details.heldNoMore"));
        }
        long minutes = Math.ceilDiv(left.toSeconds(), 60);
        return el("p", "clb-held")
                .attr("data-seconds", Long.toString(left.toSeconds()))
                .attr("data-over", words.text("details.heldNoMore"))
                .text(words.text("details.held", minutes));
    }

    /** The session is booked. */
    public Markup done(StoredBooking booking, String coachName, String token, boolean isMailed) {
        String manage = Links.manage(words.language(), token);
        Element room = Parts.room("done")
                .add(el("div", "clb-tick").attr("aria-hidden", "true"))
                .add(el("h1").text(words.text("done.title")))
                .add(el("p", "clb-lead")
                        .text(words.text(
                                isMailed ? "done.mailed" : "done.keep",
                                booking.state().email(),
                                coachName)));
        Element card = el("div", "cl-card clb-booked")
                .add(el("h2").text(booking.state().typeName()))
                .add(el("p", "clb-with").text(words.text("summary.with", coachName)))
                .add(Parts.when(words, booking.start(), booking.end()))
                .add(where(booking.place()));
        return room.add(card, calendars(booking, coachName, manage))
                .add(el("p", "clb-manage")
                        .add(el("a").attr("href", manage)
                                .attr("id", "clb-manage")
                                .text(words.text("done.manage"))));
    }

    /** How one meets, with what only those who booked are told. */
    Element where(Place place) {
        Element where = el("p", "clb-where").add(el("strong").text(Parts.place(words, new Place(place.kind(), ""))));
        if (place.detail().isBlank()) {
            return place.kind() == Place.Kind.VIDEO
                    ? where.add(el("span").text(words.text("where.videoLater")))
                    : where;
        }
        boolean isLink = place.kind() == Place.Kind.VIDEO && place.detail().startsWith("https://");
        return where.add(
                isLink
                        ? el("a").attr("href", place.detail())
                                .attr("rel", "noreferrer")
                                .text(place.detail())
                        : el("span").lines(place.detail()));
    }

    /** Ways to put the session into one's calendar. */
    Element calendars(StoredBooking booking, String coachName, String manage) {
        String title = booking.state().typeName() + " – " + coachName;
        return el("div", "clb-calendars")
                .add(el("h2").text(words.text("calendar.title")))
                .add(el("ul").add(el("li").add(el("a", "cl-button cl-button--quiet clb-button")
                                .attr("href", manage + "/session.ics")
                                .attr("id", "clb-ics")
                                .text(words.text("calendar.file"))))
                        .add(el("li").add(outside(CalendarSites.google(booking, title), "calendar.google")))
                        .add(el("li").add(outside(CalendarSites.outlook(booking, title), "calendar.outlook"))));
    }

    private Element outside(String address, String key) {
        return el("a", "clb-outside")
                .attr("href", address)
                .attr("rel", "noreferrer noopener")
                .attr("target", "_blank")
                .text(words.text(key));
    }

    /** A page with a sentence and a way on. */
    public Markup sentence(String titleKey, String textKey, @Nullable String nextKey, String next) {
        Element room = Parts.room("sentence")
                .add(el("h1").text(words.text(titleKey)))
                .add(el("p", "clb-lead").text(words.text(textKey)));
        return nextKey == null
                ? room
                : room.add(el("p").add(el("a", "cl-button clb-button")
                        .attr("href", next)
                        .text(words.text(nextKey))));
    }

    /** The contact form, empty or as it was sent. */
    public Markup contact(Details details, Map<Field, Fault> faults, boolean isTrapped, boolean isLimited) {
        Element room = Parts.room("contact").add(el("h1").text(words.text("contact.title")));
        if (isLimited) {
            room.add(Parts.notice("bad", words.text("limited.text")));
        } else if (isTrapped) {
            room.add(Parts.notice("bad", words.text("form.trapped")));
        } else if (!faults.isEmpty()) {
            room.add(Parts.notice("bad", words.text("form.faults", faults.size())));
        }
        Element form =
                form(Links.contact(words.language())).attr("class", "clb-form").attr("data-once", "");
        Parts.person(form, words, details, faults);
        form.add(Parts.message(words, details, true, faults.get(Field.MESSAGE)))
                .add(Parts.honeypot(words))
                .add(el("p", "clb-consent").text(words.text("contact.consent")))
                .add(button(words.text("contact.send")));
        return room.add(form);
    }

    /** The language of these pages. */
    public Language language() {
        return words.language();
    }
}
