package org.coachlibre.server.mail.service;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.coachlibre.server.mail.Letter;
import org.jspecify.annotations.Nullable;

/** Turns letters into MIME messages (RFC 5322, RFC 2045; the calendar part after RFC 6047). */
final class MimeLetters {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MimeLetters() {}

    /**
     * The message, ready to be sent.
     *
     * @param id of the mail: the Message-ID is made of it and stays the same however often it is tried
     * @param host the right half of the Message-ID
     * @throws MessagingException when an address is none
     */
    static MimeMessage message(
            Session session, Letter letter, String fromName, String fromAddress, UUID id, String host, Instant now)
            throws MessagingException {
        StableMessage message = new StableMessage(session, "<" + id + "@" + plain(host) + ">");
        message.setFrom(address(fromName, fromAddress));
        message.setRecipient(Message.RecipientType.TO, address(letter.toName(), letter.toEmail()));
        if (letter.replyToEmail() != null) {
            message.setReplyTo(new InternetAddress[] {address(letter.replyToName(), letter.replyToEmail())});
        }
        message.setSubject(oneLine(letter.subject()), UTF_8);
        message.setSentDate(Date.from(now));
        // RFC 3834: keeps holiday answers away.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(body(letter));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart body(Letter letter) throws MessagingException {
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(text(letter.text(), "plain"));
        alternatives.addBodyPart(text(letter.html(), "html"));
        Letter.Attachment calendar = letter.calendar();
        if (calendar == null) {
            return alternatives;
        }
        String type = "text/calendar; charset=UTF-8; method=" + plain(calendar.method());
        alternatives.addBodyPart(part(calendar.text(), type));
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(alternatives);
        MimeBodyPart file = part(calendar.text(), type + "; name=session.ics");
        file.setDisposition("attachment");
        file.setFileName("session.ics");
        return new MimeMultipart("mixed", first, file);
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static InternetAddress address(@Nullable String name, String email) throws MessagingException {
        try {
            InternetAddress address = new InternetAddress(oneLine(email), true);
            address.setPersonal(name == null || name.isBlank() ? null : oneLine(name), UTF_8);
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has UTF-8", e);
        }
    }

    /** Whatever could end a header line becomes a blank. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9.-]", "-");
    }

    /** A message whose Message-ID is not made anew when it is saved. */
    private static final class StableMessage extends MimeMessage {
        private final String id;

        StableMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
