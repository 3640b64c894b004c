package org.coachlibre.app.window;

import java.util.Optional;

/** The practice's own mail account, which the server sends from. Called on a background thread. */
public interface MailAccountPort {

    /** How the connection is protected. */
    enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    /** @param password empty to keep the one that is saved; it is never read back */
    record Account(
            String host,
            int port,
            Security security,
            String username,
            String password,
            String fromName,
            String fromAddress) {}

    /** What came of saving. */
    sealed interface Saved {
        record Done() implements Saved {}

        /** Kept on this computer; handed to the server when it answers again. */
        record WaitsForServer() implements Saved {}
    }

    /** The saved account without its password; empty when mail is not set up. */
    Optional<Account> find() throws Exception;

    Saved save(Account account) throws Exception;

    /** Removes the account here and at the server; mails become files again. */
    Saved remove() throws Exception;
}
