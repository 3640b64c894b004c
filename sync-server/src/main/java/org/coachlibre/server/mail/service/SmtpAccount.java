package org.coachlibre.server.mail.service;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.coachlibre.syncprotocol.MailProjection;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * A studio's mail account. Certificates are verified, and the name in them; where STARTTLS was chosen, nothing is said in clear
 * when the server does not offer it; a password never crosses a network in clear.
 */
final class SmtpAccount {
    private static final int TIMEOUT_MILLIS = (int) Duration.ofSeconds(20).toMillis();
    private static final int PERMANENT = 500;

    private final MailProjection account;
    private final Session session;
    private final MailHosts hosts;
    private final SSLSocketFactory tls;

    /** Why a mail was not taken. */
    static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;
        private final boolean isFinal;

        NotTaken(String reason, boolean isFinal, @Nullable Throwable cause) {
            super(reason, cause);
            this.reason = reason;
            this.isFinal = isFinal;
        }

        /** A short code, as in the event. */
        String reason() {
            return reason;
        }

        /** Whether trying again cannot help. */
        boolean isFinal() {
            return isFinal;
        }
    }

    /**
     * @param trust who is believed; null: the certificate authorities of this Java
     * @param hosts which mail servers may be connected to
     */
    SmtpAccount(MailProjection account, @Nullable SSLSocketFactory trust, MailHosts hosts) {
        this.account = account;
        this.hosts = hosts;
        this.tls = trust == null ? (SSLSocketFactory) SSLSocketFactory.getDefault() : trust;
        this.session = session(account, trust);
    }

    private static Session session(MailProjection account, @Nullable SSLSocketFactory trust) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", account.smtpHost());
        properties.put("mail.smtp.port", Integer.toString(account.smtpPort()));
        properties.put("mail.smtp.auth", Boolean.toString(!account.username().isBlank()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (account.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS, NONE -> properties.put("mail.smtp.starttls.enable", "false");
        }
        if (trust != null) {
            properties.put("mail.smtp.ssl.socketFactory", trust);
        }
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(account.username(), account.password());
            }
        });
    }

    Session session() {
        return session;
    }

    String fromName() {
        return account.fromName();
    }

    String fromAddress() {
        return account.fromAddress();
    }

    /** Returns once the mail account's server took the message. Blocking, at most about a minute. */
    void send(MimeMessage message) throws NotTaken {
        if (account.security() == MailProjection.Security.NONE
                && !account.username().isBlank()
                && !isLoopback()) {
            throw new NotTaken("INSECURE", true, null);
        }
        try (Socket socket = connect();
                SMTPTransport transport = new SMTPTransport(session, null)) {
            transport.connect(socket);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw why(e);
        } catch (MailHosts.NotAllowed e) {
            throw new NotTaken("PRIVATE_ADDRESS", true, e);
        } catch (SSLException e) {
            throw new NotTaken("CERTIFICATE", false, e);
        } catch (IOException e) {
            throw new NotTaken("UNREACHABLE", false, e);
        }
    }

    /** Connected by us and not by the mail library, which would ask for the address once more. */
    private Socket connect() throws IOException {
        String host = account.smtpHost().strip();
        Socket plain = hosts.connect(host, account.smtpPort(), TIMEOUT_MILLIS);
        if (account.security() != MailProjection.Security.TLS) {
            return plain;
        }
        try {
            SSLSocket secure = (SSLSocket) tls.createSocket(plain, host, account.smtpPort(), true);
            SSLParameters parameters = secure.getSSLParameters();
            // The names in a certificate are compared as for HTTPS (RFC 8314 section 3).
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            return secure;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private boolean isLoopback() {
        String host = account.smtpHost();
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1");
    }

    private static NotTaken why(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return new NotTaken("LOGIN", false, failure);
        }
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SSLException) {
                return new NotTaken("CERTIFICATE", false, failure);
            }
            if (cause instanceof SMTPAddressFailedException refused) {
                return new NotTaken("REFUSED", refused.getReturnCode() >= PERMANENT, failure);
            }
            if (cause instanceof SMTPSendFailedException refused) {
                return new NotTaken("REFUSED", refused.getReturnCode() >= PERMANENT, failure);
            }
            if (cause instanceof AddressException) {
                return new NotTaken("REFUSED", true, failure);
            }
        }
        boolean isTlsMissing = String.valueOf(failure.getMessage()).contains("STARTTLS is required");
        if (isTlsMissing) {
            return new NotTaken("CERTIFICATE", false, failure);
        }
        return new NotTaken(failure instanceof SendFailedException ? "REFUSED" : "UNREACHABLE", false, failure);
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }
}
