package org.coachlibre.server.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.coachlibre.syncprotocol.MailProjection;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;

/**
 * Hands a mail to a studio's own account. Certificates and host names are verified; where STARTTLS was chosen nothing is said in
 * clear. A mail server that answers 4xx, or not at all, is asked again later; 5xx about the recipient is final.
 */
final class SmtpDelivery {
    private static final String PATIENCE_MILLIS = "20000";
    private static final int PERMANENT = 500;

    private SmtpDelivery() {}

    static Delivery send(MailProjection account, OutgoingMail mail, String host, Instant date) {
        Session session = Session.getInstance(properties(account));
        try {
            MimeMessage message = MailMessages.write(
                    session, mail, MailMessages.address(account.fromName(), account.fromAddress()), host, date);
            String protocol = account.security() == MailProjection.Security.TLS ? "smtps" : "smtp";
            try (Transport transport = session.getTransport(protocol)) {
                if (account.username().isEmpty()) {
                    transport.connect();
                } else {
                    transport.connect(account.smtpHost(), account.smtpPort(), account.username(), account.password());
                }
                transport.sendMessage(message, message.getAllRecipients());
            }
            return new Delivery.Sent();
        } catch (AddressException e) {
            return new Delivery.Refused("REFUSED");
        } catch (AuthenticationFailedException e) {
            return new Delivery.Deferred("LOGIN");
        } catch (SendFailedException e) {
            return isPermanent(e) ? new Delivery.Refused("REFUSED") : new Delivery.Deferred("UNREACHABLE");
        } catch (MessagingException e) {
            return new Delivery.Deferred(isAboutCertificate(e) ? "CERTIFICATE" : "UNREACHABLE");
        }
    }

    private static Properties properties(MailProjection account) {
        Properties properties = new Properties();
        for (String protocol : new String[] {"smtp", "smtps"}) {
            String prefix = "mail." + protocol + ".";
            properties.setProperty(prefix + "host", account.smtpHost());
            properties.setProperty(prefix + "port", Integer.toString(account.smtpPort()));
            properties.setProperty(
                    prefix + "auth", Boolean.toString(!account.username().isEmpty()));
            properties.setProperty(prefix + "connectiontimeout", PATIENCE_MILLIS);
            properties.setProperty(prefix + "timeout", PATIENCE_MILLIS);
            properties.setProperty(prefix + "writetimeout", PATIENCE_MILLIS);
            properties.setProperty(prefix + "ssl.checkserveridentity", "true");
            properties.setProperty(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
            properties.setProperty(prefix + "ehlo", "true");
        }
        boolean isStartTls = account.security() == MailProjection.Security.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(isStartTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(isStartTls));
        return properties;
    }

    private static boolean isPermanent(Exception failure) {
        for (Exception next = failure;
                next != null;
                next = next instanceof MessagingException m ? m.getNextException() : null) {
            if (next instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= PERMANENT) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAboutCertificate(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }
}
