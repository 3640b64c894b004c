package org.coachlibre.storage;

/**
 * A file in {@link MediaFiles}, named by its content.
 *
 * @param sha256 SHA-256 of the content in clear, 64 lower-case hexadecimal digits
 */
public record MediaId(String sha256) {
    public MediaId {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
    }
}
