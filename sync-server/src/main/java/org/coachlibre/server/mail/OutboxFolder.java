package org.coachlibre.server.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Properties;

/** Where the mails of studios without an account are written, one {@code .eml} file each, so that nothing pretends to be sent. */
final class OutboxFolder {
    private final Path folder;

    OutboxFolder(Path folder) {
        this.folder = folder;
    }

    /** @param slug the studio's; a host label, so that it is a safe folder name */
    Delivery write(String slug, OutgoingMail mail, String host, Instant date) {
        try {
            MimeMessage message = MailMessages.write(
                    Session.getInstance(new Properties()),
                    mail,
                    MailMessages.address("", "not-set-up@" + host + ".invalid"),
                    host,
                    date);
            Path studio = Files.createDirectories(folder.resolve(slug));
            Path part = studio.resolve(mail.id() + ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                message.writeTo(out);
            }
            Files.move(part, studio.resolve(mail.id() + ".eml"), StandardCopyOption.ATOMIC_MOVE);
            return new Delivery.Written();
        } catch (AddressException e) {
            return new Delivery.Refused("REFUSED");
        } catch (IOException | MessagingException e) {
            return new Delivery.Deferred("OUTBOX");
        }
    }
}
