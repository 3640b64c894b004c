package org.coachlibre.server.studios;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which studio an address belongs to and which address a studio has: {@code SLUG.BASEHOST} or its own domain. Safe for use by
 * many threads.
 */
public final class PublicAddresses {
    private final Studios studios;
    private final String baseHost;
    private volatile URI publicUrl;

    /** @param publicUrl scheme, base host and port as visitors see them */
    public PublicAddresses(Studios studios, String baseHost, URI publicUrl) {
        this.studios = studios;
        this.baseHost = baseHost.toLowerCase(Locale.ROOT);
        this.publicUrl = publicUrl;
    }

    /** Set once the port is known. */
    public void use(URI url) {
        publicUrl = url;
    }

    /** Whether {@code host} (no port) is the address of the device API. */
    public boolean isBase(String host) {
        return host.equals(baseHost)
                || (baseHost.equals("localhost") && (host.equals("127.0.0.1") || host.equals("[::1]")));
    }

    /** The studio of {@code host} (lower case, no port). */
    public Optional<Studio> findStudio(String host) {
        int suffix = host.length() - baseHost.length() - 1;
        if (suffix > 0 && host.charAt(suffix) == '.' && host.endsWith(baseHost)) {
            return studios.findBySlug(host.substring(0, suffix));
        }
        return studios.findByDomain(host);
    }

    /** The origin of the device API, such as {@code https://studio.example.org}. */
    public String baseOrigin() {
        return origin(baseHost);
    }

    /** The origin of a studio's pages, without a slash at the end. */
    public String origin(Studio studio) {
        return origin(studio.domain() != null ? studio.domain() : studio.slug() + "." + baseHost);
    }

    private String origin(@Nullable String host) {
        URI url = publicUrl;
        return url.getScheme() + "://" + host + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }
}
