package org.coachlibre.server.mail;

import org.jspecify.annotations.Nullable;

/**
 * A letter ready to be sent: texts as people read them, not yet encoded.
 *
 * @param toEmail one plain address
 * @param replyToEmail where an answer goes; null: to the sender
 * @param calendar the calendar object to attach, with its method; null when there is none
 */
public record Letter(
        String toName,
        String toEmail,
        @Nullable String replyToName,
        @Nullable String replyToEmail,
        String subject,
        String text,
        String html,
        @Nullable Attachment calendar) {

    /**
     * A calendar object.
     *
     * @param method such as REQUEST or CANCEL
     * @param text of the object
     */
    public record Attachment(String method, String text) {}
}
