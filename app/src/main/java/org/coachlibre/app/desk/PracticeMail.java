package org.coachlibre.app.desk;

import java.util.Optional;
import org.coachlibre.app.window.MailAccountPort;
import org.coachlibre.core.Settings;
import org.coachlibre.core.SettingsStore;
import org.coachlibre.sync.Sync;
import org.coachlibre.sync.SyncState;
import org.coachlibre.syncprotocol.MailProjection;

/** The practice's mail account: kept in the encrypted file, handed to the server, which sends from it. */
final class PracticeMail implements MailAccountPort {
    private static final String KEY = "mail-account";

    private static final Stored NONE = new Stored("", 587, Security.STARTTLS, "", "", "", "");

    private final Settings<Stored> settings;
    private final Sync sync;

    /** What is kept; a blank host means that mail is not set up. */
    record Stored(
            String host,
            int port,
            Security security,
            String username,
            String password,
            String fromName,
            String fromAddress) {
        /** Without the account, so that it reaches no log. */
        @Override
        public String toString() {
            return "Stored";
        }
    }

    PracticeMail(SettingsStore store, Sync sync) {
        this.settings = store.settings(KEY, Stored.class, NONE);
        this.sync = sync;
    }

    @Override
    public Optional<Account> find() {
        Stored stored = settings.get();
        return stored.host().isBlank()
                ? Optional.empty()
                : Optional.of(new Account(
                        stored.host(),
                        stored.port(),
                        stored.security(),
                        stored.username(),
                        "",
                        stored.fromName(),
                        stored.fromAddress()));
    }

    @Override
    public Saved save(Account account) {
        return hand(settings.update(before -> new Stored(
                account.host().strip(),
                account.port(),
                account.security(),
                account.username(),
                account.password().isEmpty() ? before.password() : account.password(),
                account.fromName(),
                account.fromAddress())));
    }

    @Override
    public Saved remove() {
        return hand(settings.update(before -> NONE));
    }

    private Saved hand(Stored stored) {
        sync.putProjection(
                MailProjection.NAME,
                new MailProjection(
                        stored.host(),
                        stored.port(),
                        switch (stored.security()) {
                            case STARTTLS -> MailProjection.Security.STARTTLS;
                            case TLS -> MailProjection.Security.TLS;
                            case NONE -> MailProjection.Security.NONE;
                        },
                        stored.username(),
                        stored.password(),
                        stored.fromName(),
                        stored.fromAddress()));
        return sync.syncNow().state() == SyncState.LIVE ? new Saved.Done() : new Saved.WaitsForServer();
    }
}
