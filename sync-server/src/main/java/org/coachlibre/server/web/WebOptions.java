package org.coachlibre.server.web;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the server listens.
 *
 * @param bind the local address to listen on
 * @param port 0: any free one
 * @param tlsCertificates PEM file; null: plain HTTP
 * @param trustedProxies addresses whose {@code X-Forwarded-*} headers count
 */
public record WebOptions(
        String bind,
        int port,
        @Nullable Path tlsCertificates,
        @Nullable Path tlsKey,
        Set<String> trustedProxies) {
    public WebOptions {
        trustedProxies = Set.copyOf(trustedProxies);
        if ((tlsCertificates == null) != (tlsKey == null)) {
            throw new IllegalArgumentException("a certificate and a key, or neither");
        }
    }
}
