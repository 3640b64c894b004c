package org.coachlibre.server.mail;

/** Finds the words for a job, when it leaves. */
@FunctionalInterface
public interface LetterWriter {
    Letter write(MailJob job);
}
