package org.coachlibre.server.mail;

/** What became of one attempt to send a mail. */
sealed interface Delivery {
    /** The studio's mail server took it. */
    record Sent() implements Delivery {}

    /** The studio has no account: the mail lies as a file in the outbox folder. */
    record Written() implements Delivery {}

    /** Not now; worth another try. */
    record Deferred(String reason) implements Delivery {}

    /** Never with this account and address. */
    record Refused(String reason) implements Delivery {}
}
