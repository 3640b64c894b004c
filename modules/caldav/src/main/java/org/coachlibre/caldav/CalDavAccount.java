package org.coachlibre.caldav;

import java.net.URI;
import java.util.Set;

/**
 * What opens somebody's calendars.
 *
 * @param address as typed, made whole by {@link CalDavAddress}
 * @param password sent over TLS only, or without leaving the coach's own network
 * @param trusted hosts besides the typed one that the coach agreed to send the password to, as {@link Trouble.ConsentNeeded} named
 *     them
 */
public record CalDavAccount(URI address, String user, String password, Set<String> trusted) {
    public CalDavAccount {
        trusted = Set.copyOf(trusted);
    }

    /** Without user and password, so that they reach no log. */
    @Override
    public String toString() {
        return "CalDavAccount[" + address.getHost() + "]";
    }
}
