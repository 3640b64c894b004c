package org.coachlibre.server.booking.page;

import static org.coachlibre.server.booking.page.Element.el;

import java.time.Instant;
import java.util.Map;
import org.coachlibre.server.booking.domain.Details;
import org.coachlibre.server.booking.domain.Details.Fault;
import org.coachlibre.server.booking.domain.Details.Field;
import org.coachlibre.server.booking.domain.Offer;
import org.coachlibre.syncprotocol.BookingProjection.Place;
import org.jspecify.annotations.Nullable;

/** What several pages have in common. */
final class Parts {
    /** The field that only a machine fills in. */
    static final String HONEYPOT = "website";

    private Parts() {}

    /** The frame of a page's own content; the script swaps what is in it. */
    static Element room(String kind) {
        return el("div", "clb clb-room-" + kind).attr("id", "clb");
    }

    /** What is being booked: name, length, place, price, description. */
    static Element summary(Words words, Offer offer, String coachName) {
        Element facts = el("ul", "clb-facts");
        facts.add(fact("time", words.text("fact.length"), words.length(offer.length())));
        facts.add(fact("place", words.text("fact.place"), place(words, offer.place())));
        offer.cost().ifPresent(money -> facts.add(fact("price", words.text("fact.price"), words.money(money))));
        if (offer.rules().seats() > 1) {
            facts.add(fact(
                    "seats",
                    words.text("fact.seats"),
                    words.text("seats.upTo", offer.rules().seats())));
        }
        Element summary = el("div", "clb-summary")
                .add(el("p", "clb-with").text(words.text("summary.with", coachName)))
                .add(el("h1").text(offer.name(words.language())))
                .add(facts);
        offer.description(words.language())
                .ifPresent(text -> summary.add(el("p", "clb-description").lines(text)));
        return summary;
    }

    /** A line with an icon drawn by the style sheet and a name for those who do not see it. */
    static Element fact(String kind, String name, String value) {
        return el("li", "clb-fact clb-fact-" + kind)
                .add(el("span", "clb-hidden").text(name + " "))
                .add(el("span").text(value));
    }

    /** How one meets, without what only those who booked are told. */
    static String place(Words words, Place place) {
        return switch (place.kind()) {
            case VIDEO -> words.text("place.video");
            case PHONE -> words.text("place.phone");
            case ADDRESS -> place.detail().isBlank() ? words.text("place.address") : place.detail();
        };
    }

    /** When: date, times and their zone. */
    static Element when(Words words, Instant start, Instant end) {
        return el("p", "clb-when")
                .add(el("strong").text(words.date(start)))
                .add(el("span", "clb-time").text(words.times(start, end)))
                .add(el("span", "clb-zone").text(words.zone(start)));
    }

    static Element hidden(String name, String value) {
        return el("input").attr("type", "hidden").attr("name", name).attr("value", value);
    }

    static Element button(String label) {
        return el("button", "cl-button clb-button").attr("type", "submit").text(label);
    }

    static Element quietButton(String label) {
        return el("button", "cl-button cl-button--quiet clb-button")
                .attr("type", "submit")
                .text(label);
    }

    static Element form(String action) {
        return el("form").attr("method", "post").attr("action", action).attr("accept-charset", "utf-8");
    }

    /** A sentence on top of a page. */
    static Element notice(String kind, String sentence) {
        return el("div", "cl-notice clb-notice clb-notice-" + kind)
                .attr("role", kind.equals("good") ? "status" : "alert")
                .add(el("p").text(sentence));
    }

    /** Name and e-mail, what they hold so far and what is wrong with them. */
    static void person(Element form, Words words, Details details, Map<Field, Fault> faults) {
        Element name = el("input")
                .attr("type", "text")
                .attr("autocomplete", "name")
                .attr("maxlength", Integer.toString(Details.LONGEST_NAME))
                .attr("dir", "auto")
                .attr("value", details.name());
        form.add(field(words, Field.NAME, name.flag("required"), faults.get(Field.NAME)));
        Element email = el("input")
                .attr("type", "email")
                .attr("autocomplete", "email")
                .attr("inputmode", "email")
                .attr("maxlength", Integer.toString(Details.LONGEST_EMAIL))
                .attr("value", details.email().replaceAll("\\R", " "));
        form.add(field(words, Field.EMAIL, email.flag("required"), faults.get(Field.EMAIL)));
    }

    static Element message(Words words, Details details, boolean isNeeded, @Nullable Fault fault) {
        Element area = el("textarea")
                .attr("rows", isNeeded ? "7" : "4")
                .attr("dir", "auto")
                .attr("maxlength", Integer.toString(Details.LONGEST_MESSAGE))
                .flag("required", isNeeded)
                .text(details.message());
        return field(
                words.text(isNeeded ? "field.message" : "field.messageOptional"), words, Field.MESSAGE, area, fault);
    }

    /** A labelled control; {@code control} still lacks its id and name. */
    static Element field(Words words, Field field, Element control, @Nullable Fault fault) {
        return field(words.text("field." + name(field)), words, field, control, fault);
    }

    private static Element field(String label, Words words, Field field, Element control, @Nullable Fault fault) {
        String name = name(field);
        String id = "clb-" + name;
        control.attr("id", id).attr("name", name);
        Element box = el("div", fault == null ? "cl-field clb-field" : "cl-field clb-field clb-wrong");
        box.add(el("label").attr("for", id).text(label));
        if (fault != null) {
            control.attr("aria-invalid", "true").attr("aria-describedby", id + "-fault");
        }
        box.add(control);
        if (fault != null) {
            box.add(el("p", "clb-fault")
                    .attr("id", id + "-fault")
                    .text(words.text("fault." + name + "." + fault.name())));
        }
        return box;
    }

    static String name(Field field) {
        return switch (field) {
            case NAME -> "name";
            case EMAIL -> "email";
            case MESSAGE -> "message";
            case PHONE -> "phone";
        };
    }

    /** A person never sees this field; what is in it was typed by a machine. */
    static Element honeypot(Words words) {
        return el("div", "clb-trap")
                .attr("aria-hidden", "true")
                .add(el("label").attr("for", "clb-website").text(words.text("field.website")))
                .add(el("input")
                        .attr("type", "text")
                        .attr("id", "clb-website")
                        .attr("name", HONEYPOT)
                        .attr("tabindex", "-1")
                        .attr("autocomplete", "off"));
    }
}
