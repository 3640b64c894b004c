package org.coachlibre.server.releases;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.syncprotocol.ManifestFile;
import org.jspecify.annotations.Nullable;

/** One release as it is served: every path a visitor may ask for, in memory. Immutable but for the files' caches. */
public final class LiveSite {
    /** Files under this folder serve the server's own pages and are not given to visitors. */
    private static final String SHELL = "_coachlibre/shell.";

    private static final String INDEX = "index.html";

    private final UUID release;
    private final long generation;
    private final Map<String, SiteFile> files = new HashMap<>();
    private final Map<String, SiteFile> byRequest = new HashMap<>();
    private final Map<String, String> shells = new HashMap<>();

    /**
     * @param before the release served until now, whose mapped files are used again
     * @param shells text of the shell pages by language
     */
    LiveSite(
            UUID release,
            long generation,
            Manifest manifest,
            BlobFiles blobs,
            @Nullable LiveSite before,
            Map<String, String> shells) {
        this.release = release;
        this.generation = generation;
        this.shells.putAll(shells);
        for (ManifestFile entry : manifest.listFiles()) {
            SiteFile known = before == null ? null : before.files.get(entry.path());
            SiteFile file = known != null && known.sha256().equals(entry.sha256()) ? known : new SiteFile(entry, blobs);
            files.put(entry.path(), file);
            if (!entry.path().startsWith(SHELL)) {
                byRequest.put("/" + requestPath(entry.path()), file);
            }
        }
    }

    /** The language of a shell page's path; empty for other files. */
    static Optional<String> shellLanguage(String path) {
        boolean isShell = path.startsWith(SHELL) && path.endsWith(".html") && path.length() == SHELL.length() + 7;
        return isShell ? Optional.of(path.substring(SHELL.length(), SHELL.length() + 2)) : Optional.empty();
    }

    public UUID release() {
        return release;
    }

    /** Grows with every switch. */
    public long generation() {
        return generation;
    }

    /** The file for a decoded request path such as {@code /} or {@code /about/}; null when there is none. */
    public @Nullable SiteFile find(String requestPath) {
        return byRequest.get(requestPath);
    }

    /** Whether {@code requestPath} lacks only its last slash. */
    public boolean isFolder(String requestPath) {
        return byRequest.containsKey(requestPath + "/");
    }

    Iterable<SiteFile> listFiles() {
        return files.values();
    }

    @Nullable
    String shell(String language) {
        return shells.get(language);
    }

    private static String requestPath(String path) {
        boolean isIndex = path.equals(INDEX) || path.endsWith("/" + INDEX);
        return isIndex ? path.substring(0, path.length() - INDEX.length()) : path;
    }
}
