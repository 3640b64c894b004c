package org.coachlibre.server.releases;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a file of a site is, by the ending of its name. What is not known is offered as a download. */
final class ContentTypes {
    static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("xml", "application/xml; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("ics", "text/calendar; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff", "font/woff"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("ttf", "font/ttf"),
            Map.entry("otf", "font/otf"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("vtt", "text/vtt; charset=utf-8"),
            Map.entry("pdf", "application/pdf"));
    private static final Set<String> COMPRESSIBLE = Set.of(
            "html", "css", "js", "mjs", "json", "webmanifest", "xml", "txt", "ics", "svg", "vtt", "ttf", "otf", "ico");
    private static final Set<String> RUN_BY_BROWSERS = Set.of("html", "css", "js", "mjs");

    private ContentTypes() {}

    static String of(String path) {
        return BY_ENDING.getOrDefault(ending(path), UNKNOWN);
    }

    static boolean isCompressible(String path) {
        return COMPRESSIBLE.contains(ending(path));
    }

    static boolean isPage(String path) {
        return ending(path).equals("html");
    }

    /** Whether the file belongs to a page's own code: everything else is served so that a browser never runs it. */
    static boolean isRun(String path) {
        return RUN_BY_BROWSERS.contains(ending(path));
    }

    private static String ending(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
