package org.coachlibre.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.coachlibre.storage.keys.Derived;

/** The file format of a backup: a zip of encrypted files, a manifest with their hashes, and the manifest's HMAC. */
final class BackupArchive {
    static final String SUFFIX = ".clbackup";
    static final String DATABASE = "practice.mv.db";
    static final String KEYS = "practice.keys";

    private static final Pattern ALLOWED =
            Pattern.compile("practice\\.mv\\.db|practice\\.keys|media/[0-9a-f]{2}/[0-9a-f]{64}");
    private static final int LARGEST_MANIFEST = 64 << 20;

    private BackupArchive() {}

    /** What a file that should be a backup turned out to be. */
    sealed interface Reading {
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Whole(BackupManifest manifest, byte[] signed, byte[] mac) implements Reading {
            /** False when someone changed the backup without knowing the practice's master key. */
            boolean isSignedBy(byte[] master) {
                return MessageDigest.isEqual(mac, macOf(master, signed));
            }
        }

        record Foreign() implements Reading {}

        record Newer() implements Reading {}

        record Broken(String detail) implements Reading {}
    }

    /** The name of the current client keys beside the backups of {@code practice}. */
    static String clientKeysName(UUID practice) {
        return "practice-" + practice.toString().substring(0, 8) + ".clientkeys";
    }

    /**
     * Writes a backup; it is durable when this returns.
     *
     * @param files the files to put in, by their name in the archive
     */
    static void write(Path target, Map<String, Path> files, BackupManifest head, byte[] master) throws IOException {
        List<BackupManifest.Entry> entries = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ZipOutputStream zip =
                    new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
            // Everything in it is encrypted: trying to compress it only costs time.
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, Path> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                entries.add(copy(file.getKey(), file.getValue(), zip));
                zip.closeEntry();
            }
            byte[] manifest = new BackupManifest(
                            head.product(),
                            head.format(),
                            head.practice(),
                            head.createdAt(),
                            head.mediaIncluded(),
                            head.rows(),
                            entries)
                    .write();
            put(zip, BackupManifest.NAME, manifest);
            put(zip, BackupManifest.MAC, macOf(master, manifest));
            zip.finish();
            zip.flush();
            channel.force(true);
        }
    }

    /** Reads the whole backup and compares every byte with what its manifest says. */
    static Reading read(Path file) throws IOException {
        if (!startsLikeAZip(file)) {
            return new Reading.Foreign();
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Optional<byte[]> signed = small(zip, BackupManifest.NAME);
            Optional<byte[]> mac = small(zip, BackupManifest.MAC);
            if (signed.isEmpty() || mac.isEmpty()) {
                return new Reading.Foreign();
            }
            BackupManifest manifest = BackupManifest.read(signed.get());
            if (!BackupManifest.PRODUCT.equals(manifest.product())) {
                return new Reading.Foreign();
            }
            if (manifest.format() > BackupManifest.FORMAT) {
                return new Reading.Newer();
            }
            Optional<String> fault = firstFault(zip, manifest);
            return fault.isPresent()
                    ? new Reading.Broken(fault.get())
                    : new Reading.Whole(manifest, signed.get(), mac.get());
        } catch (ZipException | IllegalArgumentException e) {
            return new Reading.Broken("Not a whole zip file: " + e.getMessage());
        } catch (IOException e) {
            if (Files.isReadable(file)) {
                return new Reading.Broken("Cannot be read: " + e.getMessage());
            }
            throw e;
        }
    }

    /** Unpacks a backup that {@link #read} found whole into an empty folder. */
    static void unpack(Path file, BackupManifest manifest, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (BackupManifest.Entry entry : manifest.files()) {
                if (!ALLOWED.matcher(entry.name()).matches()) {
                    throw new IOException("Not a name of ours: " + entry.name());
                }
                Path target = folder.resolve(entry.name());
                Files.createDirectories(target.getParent());
                try (InputStream in = stream(zip, entry.name());
                        FileChannel channel =
                                FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                        OutputStream out = Channels.newOutputStream(channel)) {
                    in.transferTo(out);
                    channel.force(true);
                }
            }
        }
    }

    private static Optional<String> firstFault(ZipFile zip, BackupManifest manifest) throws IOException {
        Set<String> expected = new HashSet<>(Set.of(BackupManifest.NAME, BackupManifest.MAC));
        for (BackupManifest.Entry entry : manifest.files()) {
            if (!ALLOWED.matcher(entry.name()).matches() || !expected.add(entry.name())) {
                return Optional.of("Not a name of ours: " + entry.name());
            }
            if (zip.getEntry(entry.name()) == null) {
                return Optional.of("Missing: " + entry.name());
            }
            try (InputStream in = stream(zip, entry.name())) {
                if (!hash(entry.name(), in, OutputStream.nullOutputStream()).equals(entry)) {
                    return Optional.of("Changed: " + entry.name());
                }
            }
        }
        if (zip.size() != expected.size()) {
            return Optional.of("Holds more than its manifest says");
        }
        return expected.contains(DATABASE) && expected.contains(KEYS)
                ? Optional.empty()
                : Optional.of("Holds no practice");
    }

    private static boolean startsLikeAZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }

    private static Optional<byte[]> small(ZipFile zip, String name) throws IOException {
        if (zip.getEntry(name) == null) {
            return Optional.empty();
        }
        try (InputStream in = stream(zip, name)) {
            byte[] content = in.readNBytes(LARGEST_MANIFEST + 1);
            return content.length > LARGEST_MANIFEST ? Optional.empty() : Optional.of(content);
        }
    }

    private static InputStream stream(ZipFile zip, String name) throws IOException {
        InputStream in = zip.getInputStream(zip.getEntry(name));
        if (in == null) {
            throw new ZipException("Missing: " + name);
        }
        return in;
    }

    private static BackupManifest.Entry copy(String name, Path file, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return hash(name, in, out);
        }
    }

    private static BackupManifest.Entry hash(String name, InputStream in, OutputStream out) throws IOException {
        MessageDigest digest = EncryptedMedia.sha256();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            digest.update(buffer, 0, count);
            out.write(buffer, 0, count);
            size += count;
        }
        return new BackupManifest.Entry(name, size, HexFormat.of().formatHex(digest.digest()));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] macOf(byte[] master, byte[] manifest) {
        return Derived.mac(Derived.key(master, "backup manifest"), manifest);
    }

    /** Files by the name they get in an archive, in order. */
    static Map<String, Path> contents(Path database, Path keys) {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put(DATABASE, database);
        files.put(KEYS, keys);
        return files;
    }
}
