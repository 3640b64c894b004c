package org.coachlibre.site;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * One file of the built site.
 *
 * @param path as in the address, without a leading slash, such as {@code about/index.html}
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 * @param size in bytes
 * @param bytes gives the content; may read it from the practice's media; safe to call from any thread
 * @param contentSha256 of what is this file's own: for a page without the frame that all pages share, else the same as sha256
 * @param page the page this file shows; empty for styles, pictures and the like
 */
public record SiteFile(
        String path, String sha256, long size, Supplier<byte[]> bytes, String contentSha256, Optional<PageId> page) {}
