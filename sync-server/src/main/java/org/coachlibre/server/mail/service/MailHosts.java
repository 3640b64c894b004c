package org.coachlibre.server.mail.service;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.eclipse.angus.mail.util.WriteTimeoutSocket;

/**
 * Connects to mail servers, whose names coaches give. On a server for others a name must not lead into the machine or its network:
 * each address that the name has is looked at, and it is that address that is connected to, so that a name cannot say one thing
 * when it is checked and another when it is used.
 */
public final class MailHosts {
    private static final int EMBEDDED_NAT64 = 12;
    private static final int EMBEDDED_6TO4 = 2;

    private final boolean isEverythingAllowed;
    private final Resolver resolver;

    /** Asks for the addresses of a name. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** The name has no address that this server may connect to. */
    static final class NotAllowed extends IOException {
        private static final long serialVersionUID = 1L;

        NotAllowed() {
            super("The mail server's address is a private one");
        }
    }

    MailHosts(boolean isEverythingAllowed, Resolver resolver) {
        this.isEverythingAllowed = isEverythingAllowed;
        this.resolver = resolver;
    }

    /** For a server on the coach's own computer: its mail server may be there too. */
    public static MailHosts anywhere() {
        return new MailHosts(true, InetAddress::getAllByName);
    }

    /** For a server that serves others. */
    public static MailHosts publicOnly() {
        return new MailHosts(false, InetAddress::getAllByName);
    }

    /**
     * A connected socket whose address carries the asked name, so that certificates are compared with the name.
     *
     * @param millis the longest for connecting, reading and writing, each
     */
    Socket connect(String host, int port, int millis) throws IOException {
        List<InetAddress> allowed = Arrays.stream(resolver.addresses(host))
                .filter(address -> isEverythingAllowed || isPublic(address))
                .toList();
        if (allowed.isEmpty()) {
            throw new NotAllowed();
        }
        IOException last = null;
        for (InetAddress address : allowed) {
            Socket socket = new Socket();
            try {
                socket.connect(
                        new InetSocketAddress(InetAddress.getByAddress(host, address.getAddress()), port), millis);
                socket.setSoTimeout(millis);
                return new WriteTimeoutSocket(socket, millis);
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last == null ? new UnknownHostException(host) : last;
    }

    /** Whether it is an address of the internet at large (RFC 6890), in whichever of its forms. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        int third = bytes[2] & 0xFF;
        boolean isCarriers = first == 100 && second >= 64 && second < 128;
        boolean isProtocols = first == 192 && second == 0 && third == 0;
        boolean isBenchmarks = first == 198 && (second == 18 || second == 19);
        return first != 0 && first < 240 && !isCarriers && !isProtocols && !isBenchmarks;
    }

    private static boolean isPublic6(byte[] bytes) {
        boolean isUniqueLocal = (bytes[0] & 0xFE) == 0xFC;
        boolean isNat64 = starts(bytes, 0x00, 0x64, 0xFF, 0x9B);
        boolean is6To4 = starts(bytes, 0x20, 0x02);
        boolean isTeredo = starts(bytes, 0x20, 0x01, 0x00, 0x00);
        boolean isCompatible = starts(bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        if (isUniqueLocal || isTeredo || isCompatible) {
            return false;
        }
        if (isNat64) {
            return isPublicEmbedded(bytes, EMBEDDED_NAT64);
        }
        return !is6To4 || isPublicEmbedded(bytes, EMBEDDED_6TO4);
    }

    private static boolean isPublicEmbedded(byte[] bytes, int from) {
        try {
            return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + Integer.BYTES)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static boolean starts(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
