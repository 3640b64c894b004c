package org.coachlibre.server.mail;

/** Whom a mail is for. */
public enum Recipient {
    CLIENT,
    COACH
}
