package org.coachlibre.server.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent. Single-line fields hold no line break: a visitor's text can never add a header.
 *
 * @param id names the mail for ever; the Message-ID is made of it, so that a copy can be told
 * @param booking the booking it tells of; null when it is about none
 * @param toName as people write it; may be empty
 * @param replyTo an address; empty when answers go to the sender
 * @param text the plain text
 * @param html the same as HTML, a whole document
 * @param calendar an iCalendar object to attach; empty for none
 * @param calendarMethod its METHOD, such as {@code REQUEST} or {@code CANCEL}
 */
public record OutgoingMail(
        UUID id,
        @Nullable UUID booking,
        Recipient recipient,
        String toName,
        String toAddress,
        String replyTo,
        String subject,
        String text,
        String html,
        String calendar,
        String calendarMethod) {
    public OutgoingMail {
        toName = oneLine(toName);
        toAddress = oneLine(toAddress);
        replyTo = oneLine(replyTo);
        subject = oneLine(subject);
    }

    /** Without names and addresses, so that it reaches no log. */
    @Override
    public String toString() {
        return "OutgoingMail[" + id + " " + recipient + "]";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
