package org.coachlibre.caldav;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Makes an address of what a coach types: {@code cloud.example.org}, {@code https://cloud.example.org/dav/}. */
public final class CalDavAddress {
    private static final int LONGEST = 1000;

    private CalDavAddress() {}

    /** The address; empty when it is none, or none of the web. A name without a scheme is asked over TLS. */
    public static Optional<URI> of(String typed) {
        String text = typed.strip();
        String whole = text.contains("://") ? text : "https://" + text;
        try {
            URI address = new URI(whole);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            boolean isWeb = scheme.equals("https") || scheme.equals("http");
            boolean isPlain = address.getHost() != null && address.getRawUserInfo() == null;
            if (!isWeb || !isPlain || whole.length() > LONGEST) {
                return Optional.empty();
            }
            String path = address.getRawPath();
            String port = address.getPort() < 0 ? "" : ":" + address.getPort();
            return Optional.of(URI.create(
                    scheme + "://" + address.getHost() + port + (path == null || path.isEmpty() ? "/" : path)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
