package org.coachlibre.server.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;

/**
 * Writes a mail as MIME: plain text and HTML as alternatives, the calendar object once among them (which mail programs show as
 * an invitation, RFC 6047) and once as a file.
 */
final class MailMessages {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MailMessages() {}

    /**
     * @param host the part of the Message-ID behind the at sign
     * @throws AddressException when the recipient's or the sender's address is none
     */
    static MimeMessage write(Session session, OutgoingMail mail, InternetAddress from, String host, Instant date)
            throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + mail.id() + "@" + host + ">");
            }
        };
        message.setFrom(from);
        message.setRecipient(MimeMessage.RecipientType.TO, address(mail.toName(), mail.toAddress()));
        if (!mail.replyTo().isEmpty()) {
            message.setReplyTo(new InternetAddress[] {address("", mail.replyTo())});
        }
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(date));
        // Answering programs stay silent, so that two of them never write to each other (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(content(mail));
        message.saveChanges();
        return message;
    }

    static InternetAddress address(String name, String address) throws AddressException {
        InternetAddress parsed = new InternetAddress(address, true);
        try {
            parsed.setPersonal(name.isEmpty() ? null : name, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every JDK knows UTF-8", e);
        }
        return parsed;
    }

    private static MimeMultipart content(OutgoingMail mail) throws MessagingException {
        MimeMultipart alternatives = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        alternatives.addBodyPart(text);
        if (!mail.html().isEmpty()) {
            MimeBodyPart html = new MimeBodyPart();
            html.setText(mail.html(), UTF_8, "html");
            alternatives.addBodyPart(html);
        }
        if (mail.calendar().isEmpty()) {
            return alternatives;
        }
        String type =
                "text/calendar; charset=UTF-8; method=" + mail.calendarMethod().toUpperCase(Locale.ROOT);
        alternatives.addBodyPart(calendar(mail, type));
        MimeMultipart mixed = new MimeMultipart("mixed");
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(alternatives);
        mixed.addBodyPart(body);
        MimeBodyPart file = calendar(mail, type);
        file.setFileName("session.ics");
        mixed.addBodyPart(file);
        return mixed;
    }

    private static MimeBodyPart calendar(OutgoingMail mail, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(mail.calendar().getBytes(StandardCharsets.UTF_8), type)));
        return part;
    }
}
