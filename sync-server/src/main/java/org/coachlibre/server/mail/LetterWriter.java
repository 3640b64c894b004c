package org.coachlibre.server.mail;

import java.util.Optional;

/** Finds the words for a job, when it leaves. */
@FunctionalInterface
public interface LetterWriter {
    /** Empty when the recipient has no address. */
    Optional<Letter> write(MailJob job);
}
