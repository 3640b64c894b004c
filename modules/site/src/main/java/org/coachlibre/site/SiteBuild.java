package org.coachlibre.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A whole site, ready to be served by anything that serves files. The same site gives the same build, byte for byte.
 *
 * @param files by path, sorted
 */
public record SiteBuild(SortedMap<String, SiteFile> files) {
    public SiteBuild {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** SHA-256 over the sorted lines {@code path NUL sha256 LF}, as the sync protocol has it; lower-case hexadecimal. */
    public String rootHash() {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
        for (SiteFile file : files.values()) {
            digest.update((file.path() + "\0" + file.sha256() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What is remembered of a release to know later what changed. */
    public Map<String, Fingerprint> fingerprints() {
        TreeMap<String, Fingerprint> fingerprints = new TreeMap<>();
        files.forEach((path, file) -> fingerprints.put(path, new Fingerprint(file.sha256(), file.contentSha256())));
        return fingerprints;
    }

    /** The two hashes of a file, see {@link SiteFile}. */
    public record Fingerprint(String sha256, String contentSha256) {}

    public long totalBytes() {
        return files.values().stream().mapToLong(SiteFile::size).sum();
    }
}
