package org.coachlibre.sync.http;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyManagementException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the server's certificate is accepted: with a pinned key, exactly that key (the certificate may be renewed
 * with it); without, whom the system trusts for that host name. Remembers the last key that was shown, to name its fingerprint.
 */
final class KeyTrust extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager system;
    private final @Nullable String pinnedKey;
    private final AtomicReference<@Nullable String> shownKey = new AtomicReference<>();

    KeyTrust(@Nullable String pinnedKey) {
        this.pinnedKey = pinnedKey;
        this.system = system();
    }

    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return context;
        } catch (NoSuchAlgorithmException | KeyManagementException e) {
            throw new IllegalStateException("every Java runtime has TLS", e);
        }
    }

    @Nullable
    String shownKey() {
        return shownKey.get();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        if (!isPinned(chain)) {
            system.checkServerTrusted(chain, authType, engine);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        if (!isPinned(chain)) {
            system.checkServerTrusted(chain, authType, socket);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        if (!isPinned(chain)) {
            system.checkServerTrusted(chain, authType);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("A desktop serves nobody");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("A desktop serves nobody");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("A desktop serves nobody");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return system.getAcceptedIssuers();
    }

    /** True when a key is pinned and shown, false when none is pinned. */
    private boolean isPinned(X509Certificate[] chain) throws CertificateException {
        String shown = fingerprint(chain[0]);
        shownKey.set(shown);
        if (pinnedKey == null) {
            return false;
        }
        if (!pinnedKey.equals(shown)) {
            throw new CertificateException("Another key than the pinned one");
        }
        return true;
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(certificate.getPublicKey().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static X509ExtendedTrustManager system() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager trust) {
                    return trust;
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The system's certificates cannot be read", e);
        }
        throw new IllegalStateException("The Java runtime has no certificate check");
    }
}
