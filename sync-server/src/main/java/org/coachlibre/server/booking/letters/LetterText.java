package org.coachlibre.server.booking.letters;

import static org.coachlibre.server.booking.page.Element.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.coachlibre.core.Messages;
import org.coachlibre.server.booking.letters.BookingFacts.What;
import org.coachlibre.server.booking.page.Element;
import org.coachlibre.server.booking.page.Words;
import org.coachlibre.syncprotocol.BookingProjection.StudioCard;
import org.coachlibre.syncprotocol.BookingState;
import org.jspecify.annotations.Nullable;

/**
 * The words of one mail, as text and as HTML with the same content.
 *
 * @param manage the client's link; null in the coach's mail
 */
record LetterText(
        Words words,
        Messages messages,
        BookingFacts facts,
        StudioCard card,
        What what,
        @Nullable String manage) {
    private static final String BODY = "margin:0;padding:24px 12px;background:#f4f4f2;color:#1d2126;"
            + "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5";
    private static final String SHEET =
            "max-width:560px;margin:0 auto;background:#ffffff;border-radius:12px;padding:32px 28px";
    private static final String HEAD = "margin:0 0 20px;font-size:22px;line-height:1.25;font-weight:600";
    private static final String CARD =
            "margin:20px 0;padding:16px 20px;border:1px solid #dddcd8;border-radius:10px;background:#fafaf8";
    private static final String LINE = "margin:0 0 6px";
    private static final String MUTED = "margin:20px 0 0;color:#5b626b;font-size:14px";
    private static final String BUTTON = "display:inline-block;padding:12px 22px;border-radius:8px;background:#1d2126;"
            + "color:#ffffff;text-decoration:none;font-weight:600";

    /** A line of the card: what it is and what it says. */
    private record Line(String label, String text) {}

    private BookingState booking() {
        return facts.booking();
    }

    private boolean isForClient() {
        return manage != null;
    }

    String subject() {
        return messages.text(
                key("subject"),
                booking().typeName(),
                isForClient() ? card.coachName() : booking().name(),
                words.date(booking().start()),
                words.time(booking().start()));
    }

    private String key(String part) {
        return part + "." + what.name().toLowerCase(Locale.ROOT) + (isForClient() ? ".client" : ".coach");
    }

    private String opening() {
        return messages.text(key("opening"), card.coachName(), booking().name());
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(messages.text("line.what"), booking().typeName()));
        lines.add(new Line(
                messages.text("line.when"),
                words.date(booking().start()) + ", "
                        + words.times(booking().start(), booking().end())));
        lines.add(new Line(messages.text("line.zone"), words.zone(booking().start())));
        if (facts.oldStart() != null) {
            lines.add(new Line(
                    messages.text("line.before"), words.date(facts.oldStart()) + ", " + words.time(facts.oldStart())));
        }
        String place = messages.text("place." + facts.place().kind().name());
        lines.add(new Line(
                messages.text("line.place"),
                facts.place().detail().isBlank()
                        ? place
                        : place + " – " + facts.place().detail()));
        if (!isForClient()) {
            lines.add(new Line(messages.text("line.name"), booking().name()));
            lines.add(new Line(messages.text("line.email"), booking().email()));
            addOptional(lines, "line.phone", booking().phone());
            addOptional(lines, "line.message", booking().message());
        }
        addOptional(lines, "line.reason", facts.reason());
        return lines;
    }

    private void addOptional(List<Line> lines, String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            lines.add(new Line(messages.text(key), text));
        }
    }

    private boolean hasButton() {
        return isForClient() && what != What.CANCELLED;
    }

    private String closing() {
        return messages.text(isForClient() ? "closing.client" : "closing.coach", card.practiceName());
    }

    String plain() {
        StringBuilder out = new StringBuilder(opening()).append("\n\n");
        lines().forEach(line ->
                out.append(line.label()).append(' ').append(line.text()).append('\n'));
        if (hasButton()) {
            out.append('\n')
                    .append(messages.text("manage"))
                    .append('\n')
                    .append(manage)
                    .append('\n');
        }
        return out.append('\n').append(closing()).append('\n').toString();
    }

    String html() {
        Element card = el("div").looks(CARD);
        for (Line line : lines()) {
            card.add(el("p").looks(LINE)
                    .add(el("strong").text(line.label()))
                    .text(" ")
                    .add(el("span").lines(line.text())));
        }
        Element sheet = el("div")
                .looks(SHEET)
                .add(el("h1").looks(HEAD).text(messages.text(key("title"))))
                .add(el("p").looks(LINE).text(opening()))
                .add(card);
        if (hasButton() && manage != null) {
            sheet.add(el("p").add(el("a").mailLink(manage).looks(BUTTON).text(messages.text("manage.button"))));
        }
        sheet.add(el("p").looks(MUTED).text(closing()));
        return "<!DOCTYPE html>\n"
                + el("html")
                        .attr("lang", words.language().code())
                        .add(el("head")
                                .add(el("meta").attr("charset", "utf-8"))
                                .add(el("title").text(subject())))
                        .add(el("body").looks(BODY).add(sheet))
                        .html();
    }
}
