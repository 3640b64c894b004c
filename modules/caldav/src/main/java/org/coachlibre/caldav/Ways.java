package org.coachlibre.caldav;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/** Decides where a password may go. */
final class Ways {

    /** Finds the addresses behind a host's name. */
    interface Names {
        List<InetAddress> find(String host) throws UnknownHostException;
    }

    private final Names names;

    Ways(Names names) {
        this.names = names;
    }

    Ways() {
        this(host -> List.of(InetAddress.getAllByName(host)));
    }

    /** How a host is called when it is trusted: with its port when that is not the usual one. */
    static String nameOf(URI address) {
        int port = port(address);
        return host(address) + (port == 443 ? "" : ":" + port);
    }

    /** Where a redirect leads. From TLS there is no way back on the same host: servers behind a proxy often do not know of it. */
    static URI redirected(URI from, URI to) {
        boolean isLessSafe = isTls(from) && !isTls(to) && host(from).equals(host(to));
        return isLessSafe
                ? URI.create(from.getScheme() + "://" + from.getRawAuthority() + to.getRawPath()
                        + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()))
                : to;
    }

    void check(CalDavAccount account, URI to) throws TroubleException {
        URI typed = account.address();
        if (to.getHost() == null || to.getRawUserInfo() != null || !isWeb(to)) {
            throw new TroubleException(new Trouble.NotCalDav());
        }
        boolean isSameHost = host(typed).equals(host(to));
        if (!isTls(to)) {
            if (!isSameHost || isTls(typed) || port(typed) != port(to) || !isOnlyPrivate(to)) {
                throw new TroubleException(new Trouble.Unprotected(to));
            }
            return;
        }
        if (isSameHost && (!isTls(typed) || port(typed) == port(to))) {
            return;
        }
        if (!isSameHost && isAnyPrivate(to) && !isAnyPrivate(typed)) {
            throw new TroubleException(new Trouble.PrivateNetwork(to));
        }
        if (!account.trusted().contains(nameOf(to))) {
            throw new TroubleException(new Trouble.ConsentNeeded(nameOf(to)));
        }
    }

    private boolean isAnyPrivate(URI address) throws TroubleException {
        return find(address).stream().anyMatch(Ways::isPrivate);
    }

    private boolean isOnlyPrivate(URI address) throws TroubleException {
        return find(address).stream().allMatch(Ways::isPrivate);
    }

    private List<InetAddress> find(URI address) throws TroubleException {
        try {
            return names.find(host(address).replace("[", "").replace("]", ""));
        } catch (UnknownHostException e) {
            throw new TroubleException(new Trouble.HostAway("unknown host " + host(address)));
        }
    }

    /** This computer, RFC 1918, RFC 4193, link-local, and the shared space (RFC 6598) that private overlay networks use. */
    private static boolean isPrivate(InetAddress address) {
        byte[] octets = address.getAddress();
        int first = octets[0] & 0xFF;
        int second = octets[1] & 0xFF;
        boolean isUniqueLocal = address instanceof Inet6Address && (first & 0xFE) == 0xFC;
        boolean isShared = octets.length == 4 && first == 100 && (second & 0xC0) == 64;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || isUniqueLocal
                || isShared;
    }

    private static boolean isWeb(URI address) {
        return isTls(address) || "http".equalsIgnoreCase(address.getScheme());
    }

    private static boolean isTls(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : isTls(address) ? 443 : 80;
    }
}
