package org.coachlibre.scheduling;

import java.util.Set;

/**
 * An account as the coach types it.
 *
 * @param address such as {@code cloud.example.org}
 * @param trusted other hosts that the coach agreed to send the password to
 */
public record NewAccount(String address, String user, String password, Set<String> trusted) {
    public NewAccount {
        trusted = Set.copyOf(trusted);
    }

    /** Without user and password, so that they reach no log. */
    @Override
    public String toString() {
        return "NewAccount";
    }
}
