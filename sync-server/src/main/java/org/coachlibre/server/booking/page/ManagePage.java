package org.coachlibre.server.booking.page;

import static org.coachlibre.server.booking.page.Element.el;

import java.time.Instant;
import org.coachlibre.server.booking.domain.StoredBooking;
import org.jspecify.annotations.Nullable;

/** The page behind the manage link. Looking at it changes nothing: cancelling and moving are forms. Immutable. */
public final class ManagePage {
    private final Words words;
    private final StoredBooking booking;
    private final String coachName;
    private final String path;

    /** What is to be said on top. */
    public enum News {
        NONE,
        CANCELLED,
        MOVED,
        NOT_FREE,
        TOO_LATE,
        TOO_OFTEN
    }

    public ManagePage(Words words, StoredBooking booking, String coachName, String token) {
        this.words = words;
        this.booking = booking;
        this.coachName = coachName;
        this.path = Links.manage(words.language(), token);
    }

    /**
     * @param other the free times to move to; null when it cannot be moved
     * @param isChoosing whether the visitor is looking through them
     */
    public Markup page(News news, @Nullable SlotsPage other, boolean isChoosing, Instant now) {
        Element room = Parts.room("managing");
        switch (news) {
            case NONE -> {}
            case CANCELLED, MOVED ->
                room.add(Parts.notice("good", words.text("manage.news." + news.name(), coachName)));
            case NOT_FREE, TOO_LATE -> room.add(Parts.notice("bad", words.text("manage.news." + news.name())));
            case TOO_OFTEN -> room.add(Parts.notice("bad", words.text("manage.news." + news.name(), coachName)));
        }
        boolean isOver = !now.isBefore(booking.start());
        room.add(el("h1").text(words.text(title(isOver))));
        Element card = el("div", booking.isConfirmed() ? "cl-card clb-booked" : "cl-card clb-booked clb-cancelled")
                .add(el("h2").text(booking.state().typeName()))
                .add(el("p", "clb-with").text(words.text("summary.with", coachName)))
                .add(Parts.when(words, booking.start(), booking.end()));
        room.add(card);
        if (!booking.isConfirmed()) {
            return room.add(again());
        }
        BookingPages pages = new BookingPages(words);
        card.add(pages.where(booking.place()));
        if (isOver) {
            return room;
        }
        room.add(pages.calendars(booking, coachName, path));
        if (other != null) {
            room.add(move(isChoosing || news == News.NOT_FREE, other, now));
        }
        return room.add(cancel());
    }

    private String title(boolean isOver) {
        if (!booking.isConfirmed()) {
            return "manage.cancelled";
        }
        return isOver ? "manage.over" : "manage.title";
    }

    private Element again() {
        return el("p").add(el("a", "cl-button clb-button")
                .attr("href", Links.offer(words.language(), booking.typeId()))
                .text(words.text("manage.again")));
    }

    private Element move(boolean isOpen, SlotsPage other, Instant now) {
        Element details = el("details", "clb-act").attr("id", "move").flag("open", isOpen);
        return details.add(el("summary").text(words.text("manage.move")))
                .add(el("p").text(words.text("manage.moveText")))
                .add(el("div", "clb-slots-inside").add(other.times(), other.month(), other.zones(now)));
    }

    private Element cancel() {
        return el("details", "clb-act")
                .add(el("summary").text(words.text("manage.cancel")))
                .add(el("p").text(words.text("manage.cancelText", coachName)))
                .add(Parts.form(path + "/cancel")
                        .add(el("button", "cl-button clb-button clb-danger")
                                .attr("type", "submit")
                                .text(words.text("manage.cancelNow"))));
    }
}
