package org.coachlibre.icalendar;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.coachlibre.icalendar.Component.Property;

/**
 * What the reader has answered to invitations. Who the reader is among the guests: the addresses of the request; without any,
 * the owner that the calendar names ({@code X-OWNER} of Outlook, {@code X-WR-CALNAME} where Google writes the owner's address);
 * without one, the only guest, when the whole calendar object names but one (a saved invitation).
 */
final class OwnAnswers {
    private static final Set<String> THINGS = Set.of("ROOM", "RESOURCE");

    private final Set<String> own;
    private final boolean unansweredBlocks;

    OwnAnswers(Component calendar, CalendarRequest request) {
        this.own = request.ownAddresses().isEmpty() ? named(calendar) : request.ownAddresses();
        this.unansweredBlocks = request.unansweredBlocks();
    }

    /** Whether the reader will not be there: declined, sent somebody else, or has not answered where that counts so. */
    boolean isRefused(Component event) {
        if (own.isEmpty()) {
            return false;
        }
        for (Property attendee : event.all("ATTENDEE")) {
            if (isOwn(attendee) && isRefusal(attendee.parameter("PARTSTAT").toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private boolean isRefusal(String answer) {
        boolean unanswered = answer.isEmpty() || answer.equals("NEEDS-ACTION");
        return answer.equals("DECLINED") || answer.equals("DELEGATED") || (unanswered && !unansweredBlocks);
    }

    private boolean isOwn(Property attendee) {
        return own.contains(address(attendee.value())) || own.contains(address(attendee.parameter("EMAIL")));
    }

    private static Set<String> named(Component calendar) {
        for (Property property : calendar.all("X-OWNER")) {
            if (isAddress(address(property.value()))) {
                return Set.of(address(property.value()));
            }
        }
        String name = address(calendar.text("X-WR-CALNAME"));
        return isAddress(name) ? Set.of(name) : onlyGuest(calendar.children("VEVENT"));
    }

    private static Set<String> onlyGuest(List<Component> events) {
        Set<String> guests = new HashSet<>();
        for (Component event : events) {
            for (Property attendee : event.all("ATTENDEE")) {
                if (!THINGS.contains(attendee.parameter("CUTYPE").toUpperCase(Locale.ROOT))) {
                    String email = address(attendee.parameter("EMAIL"));
                    guests.add(email.isEmpty() ? address(attendee.value()) : email);
                }
            }
            if (guests.size() > 1) {
                return Set.of();
            }
        }
        return guests;
    }

    private static String address(String written) {
        String address = written.strip().toLowerCase(Locale.ROOT);
        return address.startsWith("mailto:")
                ? address.substring("mailto:".length()).strip()
                : address;
    }

    private static boolean isAddress(String text) {
        int at = text.indexOf('@');
        return at > 0 && at < text.length() - 1 && text.indexOf(' ') < 0;
    }
}
