package org.coachlibre.site.markdown;

import java.nio.file.Path;

/**
 * A file of the folder.
 *
 * @param name as seen from the folder, with slashes
 * @param content as seen from where the pages' addresses start, with slashes
 * @param size in bytes, when the folder was read
 */
record SourceFile(String name, String content, Path path, long size) {

    boolean isMarkdown() {
        return isMarkdown(content);
    }

    static boolean isMarkdown(String name) {
        return name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".MD");
    }

    /** The folder's part of a name, with a slash at the end; empty at the top. */
    static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }
}
