package org.coachlibre.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** Certificate and key in PEM files (PKCS #8, PKCS #1 or SEC 1), read again when they change. */
final class TlsKeys {
    /** Protects the key store in memory only; it never reaches a disk. */
    private static final char[] IN_MEMORY = {'m', 'e', 'm', 'o', 'r', 'y'};

    private final Path certificates;
    private final Path key;
    private FileTime seen;

    TlsKeys(Path certificates, Path key) throws IOException {
        this.certificates = certificates;
        this.key = key;
        this.seen = newest();
    }

    /** Whether a file changed since the last time this was asked with the answer yes, or since the start. */
    synchronized boolean changed() throws IOException {
        FileTime now = newest();
        boolean changed = !now.equals(seen);
        seen = now;
        return changed;
    }

    /** @throws IOException when the files hold no certificate and key that belong together */
    KeyStore load() throws IOException {
        try (InputStream in = Files.newInputStream(certificates)) {
            Collection<? extends Certificate> chain =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (chain.isEmpty()) {
                throw new IOException("There is no certificate in " + certificates);
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, IN_MEMORY);
            store.setKeyEntry("server", privateKey(), IN_MEMORY, chain.toArray(new Certificate[0]));
            return store;
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificate in " + certificates + " cannot be used with " + key, e);
        }
    }

    static String password() {
        return new String(IN_MEMORY);
    }

    private PrivateKey privateKey() throws IOException {
        try (Reader reader = Files.newBufferedReader(key);
                PEMParser parser = new PEMParser(reader)) {
            for (Object found = parser.readObject(); found != null; found = parser.readObject()) {
                if (found instanceof PrivateKeyInfo info) {
                    return new JcaPEMKeyConverter().getPrivateKey(info);
                }
                if (found instanceof PEMKeyPair pair) {
                    return new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo());
                }
            }
        }
        throw new IOException("There is no private key in " + key);
    }

    private FileTime newest() throws IOException {
        FileTime one = Files.getLastModifiedTime(certificates);
        FileTime other = Files.getLastModifiedTime(key);
        return one.compareTo(other) > 0 ? one : other;
    }
}
