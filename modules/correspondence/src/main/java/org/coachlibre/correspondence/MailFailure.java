package org.coachlibre.correspondence;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that the server could not send.
 *
 * @param at when it gave up (UTC)
 * @param recipient the address it was for
 * @param detail what the mail server said, to copy; may be empty
 */
public record MailFailure(UUID id, Instant at, String recipient, String subject, Reason reason, String detail) {
    /** Why, as far as the coach can do something about it. */
    public enum Reason {
        /** No mail account is set up. */
        NOT_SET_UP,
        /** The account's name or password is refused. */
        LOGIN_REFUSED,
        /** The mail server could not be reached. */
        UNREACHABLE,
        /** The mail server lies in the sync server's own network, where that one sends nothing. */
        PRIVATE_ADDRESS,
        /** The address is refused. */
        ADDRESS_REFUSED,
        OTHER;

        /** The reason of a wire word in any case; OTHER when unknown, since a newer server may know more. */
        public static Reason ofWord(String word) {
            for (Reason reason : values()) {
                if (reason.name().equalsIgnoreCase(word.strip().replace('-', '_'))) {
                    return reason;
                }
            }
            return OTHER;
        }
    }
}
