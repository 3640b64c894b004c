package org.coachlibre.server.releases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.coachlibre.syncprotocol.ManifestFile;
import org.jspecify.annotations.Nullable;

/**
 * One file of a release, ready to be sent: its bytes mapped into memory at first use, and its compressed twin once there is one.
 * Shared by all releases that hold the same content under the same path. Safe for use by many threads.
 */
public final class SiteFile {
    private static final int SMALLEST_COMPRESSED = 400;
    private static final int LARGEST_COMPRESSED = 4_000_000;

    /** A name that carries the hash of its content: such a file never changes. */
    private static final Pattern HASHED = Pattern.compile(".*[.-][0-9a-f]{8,64}\\.[A-Za-z0-9]+");

    private final ManifestFile file;
    private final BlobFiles blobs;
    private final String contentType;
    private final boolean forEver;
    private volatile @Nullable ByteBuffer plain;
    private volatile @Nullable ByteBuffer compressed;
    private volatile @Nullable Object prepared;

    SiteFile(ManifestFile file, BlobFiles blobs) {
        this.file = file;
        this.blobs = blobs;
        this.contentType = ContentTypes.of(file.path());
        this.forEver = HASHED.matcher(file.path()).matches();
    }

    public String path() {
        return file.path();
    }

    public String sha256() {
        return file.sha256();
    }

    public String contentType() {
        return contentType;
    }

    /** Whether this is part of a page's own code: HTML, styles, scripts. */
    public boolean isRun() {
        return ContentTypes.isRun(file.path());
    }

    /** Whether browsers should store it instead of showing it. */
    public boolean isDownload() {
        return contentType.equals(ContentTypes.UNKNOWN);
    }

    /** Whether its name changes with its content. */
    public boolean isForEver() {
        return forEver;
    }

    public boolean isCompressible() {
        return ContentTypes.isCompressible(file.path())
                && file.size() >= SMALLEST_COMPRESSED
                && file.size() <= LARGEST_COMPRESSED;
    }

    /** What the sender keeps with the file; made at first use, perhaps twice. */
    public <T> T prepared(Class<T> type, Supplier<T> maker) {
        Object kept = prepared;
        if (type.isInstance(kept)) {
            return type.cast(kept);
        }
        T made = maker.get();
        prepared = made;
        return made;
    }

    /** Its bytes; a view of its own for every caller. */
    public ByteBuffer bytes() throws IOException {
        ByteBuffer mapped = plain;
        if (mapped == null) {
            mapped = map(blobs.file(file.sha256()));
            plain = mapped;
        }
        return mapped.slice();
    }

    /** Its bytes under gzip; null while there are none. */
    public @Nullable ByteBuffer compressedBytes() {
        ByteBuffer mapped = compressed;
        return mapped == null ? null : mapped.slice();
    }

    /** Makes the compressed twin, or takes the one on the disk. Costs time: not for the network threads. */
    void compress() throws IOException {
        if (!isCompressible() || compressed != null) {
            return;
        }
        Path twin = blobs.compressedFile(file.sha256());
        if (!Files.exists(twin)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(Files.readAllBytes(blobs.file(file.sha256())));
            }
            blobs.storeCompressed(file.sha256(), out.toByteArray());
        }
        compressed = map(twin);
    }

    private static ByteBuffer map(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return channel.size() == 0
                    ? ByteBuffer.allocate(0)
                    : channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }
}
