package org.coachlibre.sync;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coachlibre.syncprotocol.RootHash;

/**
 * One file of a site.
 *
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 * @param size in bytes
 * @param content may be opened several times and must give the same bytes each time
 */
public record SiteFile(String sha256, long size, Content content) {

    /** Where the bytes are. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    public static SiteFile of(byte[] bytes) {
        return new SiteFile(RootHash.ofContent(bytes), bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /** A file on disk whose hash is known; it must not change while it is being published. */
    public static SiteFile of(Path file, String sha256, long size) {
        return new SiteFile(sha256, size, () -> Files.newInputStream(file));
    }
}
