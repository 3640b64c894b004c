package org.coachlibre.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** One number for all migrations that this program has: names and contents, in order. */
final class MigrationFingerprint {
    private MigrationFingerprint() {}

    /** The fingerprint; empty where the class path is something else than folders and jars. */
    static Optional<String> of(List<SchemaMigration> schemas) {
        MessageDigest digest = EncryptedMedia.sha256();
        try {
            for (SchemaMigration schema : schemas) {
                add(digest, schema.schema(), new byte[0]);
                if (!add(digest, schema.location())) {
                    return Optional.empty();
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The migrations on the class path cannot be read", e);
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private static boolean add(MessageDigest digest, String location) throws IOException, URISyntaxException {
        Enumeration<URL> places = MigrationFingerprint.class.getClassLoader().getResources(location);
        boolean isKnown = places.hasMoreElements();
        while (places.hasMoreElements()) {
            URL place = places.nextElement();
            switch (place.getProtocol()) {
                case "file" -> addFolder(digest, Path.of(new URI(place.toString())));
                case "jar" -> isKnown &= addJar(digest, place.openConnection(), location);
                default -> isKnown = false;
            }
        }
        return isKnown;
    }

    private static void addFolder(MessageDigest digest, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                add(digest, file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
    }

    private static boolean addJar(MessageDigest digest, URLConnection connection, String location) throws IOException {
        if (!(connection instanceof JarURLConnection place)) {
            return false;
        }
        // Not the shared JarFile of the connection: closing that one would close it for the class loader.
        try (JarFile jar = new JarFile(Path.of(uri(place.getJarFileURL())).toFile())) {
            List<JarEntry> entries = new ArrayList<>();
            jar.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(location + "/"))
                    .forEach(entries::add);
            entries.sort((a, b) -> a.getName().compareTo(b.getName()));
            for (JarEntry entry : entries) {
                try (InputStream in = jar.getInputStream(entry)) {
                    add(digest, entry.getName().substring(location.length() + 1), in.readAllBytes());
                }
            }
        }
        return true;
    }

    private static URI uri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IOException("Not a file: " + url, e);
        }
    }

    private static void add(MessageDigest digest, String name, byte[] content) {
        digest.update((name + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
        digest.update(content);
    }
}
