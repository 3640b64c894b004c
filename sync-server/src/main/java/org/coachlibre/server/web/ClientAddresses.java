package org.coachlibre.server.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end. {@code X-Forwarded-For} and {@code X-Forwarded-Proto} count only when the connection comes from a
 * trusted proxy; of the addresses in it the last one that is no trusted proxy.
 */
final class ClientAddresses {
    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final int LONGEST_HEADER = 1000;
    private static final int IPV6_NETWORK_BYTES = 8;

    private final Set<String> trustedProxies;

    ClientAddresses(Set<String> trustedProxies) {
        this.trustedProxies = trustedProxies;
    }

    /** What is known of the visitor. */
    record Client(String address, String addressClass, boolean secure) {}

    Client of(Request request) {
        InetAddress peer = peer(request);
        if (peer == null) {
            return new Client("unknown", "unknown", request.isSecure());
        }
        if (!trustedProxies.contains(peer.getHostAddress())) {
            return new Client(limitKey(peer), addressClass(peer), request.isSecure());
        }
        InetAddress visitor = forwarded(request.getHeaders().get("X-Forwarded-For"));
        boolean secure =
                request.isSecure() || "https".equals(request.getHeaders().get("X-Forwarded-Proto"));
        InetAddress best = visitor == null ? peer : visitor;
        return new Client(limitKey(best), addressClass(best), secure);
    }

    private @Nullable InetAddress forwarded(@Nullable String header) {
        if (header == null || header.length() > LONGEST_HEADER) {
            return null;
        }
        String[] hops = header.split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            InetAddress hop = literal(hops[i].strip());
            if (hop == null) {
                return null;
            }
            if (!trustedProxies.contains(hop.getHostAddress())) {
                return hop;
            }
        }
        return null;
    }

    /** An address written as one; a name is never looked up. */
    static @Nullable InetAddress literal(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return null;
        }
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable InetAddress peer(Request request) {
        SocketAddress address = request.getConnectionMetaData().getRemoteSocketAddress();
        return address instanceof InetSocketAddress inet ? inet.getAddress() : null;
    }

    private static String limitKey(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length <= Integer.BYTES) {
            return address.getHostAddress();
        }
        // A household has a whole /64: one address of it stands for all.
        byte[] network = bytes.clone();
        for (int i = IPV6_NETWORK_BYTES; i < network.length; i++) {
            network[i] = 0;
        }
        try {
            return InetAddress.getByAddress(network).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("sixteen bytes are an address", e);
        }
    }

    private static String addressClass(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return "loopback";
        }
        boolean unique = address.getAddress().length > Integer.BYTES && (address.getAddress()[0] & 0xFE) == 0xFC;
        return address.isSiteLocalAddress() || address.isLinkLocalAddress() || unique ? "private" : "public";
    }
}
