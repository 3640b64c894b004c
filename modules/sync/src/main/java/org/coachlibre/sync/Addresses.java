package org.coachlibre.sync;

import java.net.URI;
import java.util.Locale;

/** What the address of a server says about the way to it. */
public final class Addresses {
    private Addresses() {}

    /** Whether the address never leaves this computer (RFC 6761 section 6.3, RFC 1122 section 3.2.1.3). */
    public static boolean isLoopback(URI address) {
        String host = address.getHost();
        if (host == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("[::1]")
                || name.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    /** Whether a token may be sent there: over TLS, or without leaving this computer. */
    public static boolean isSafe(URI address) {
        return address.getHost() != null
                && address.getUserInfo() == null
                && ("https".equalsIgnoreCase(address.getScheme())
                        || ("http".equalsIgnoreCase(address.getScheme()) && isLoopback(address)));
    }
}
