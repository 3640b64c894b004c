package org.coachlibre.site.render;

import java.util.List;
import java.util.Optional;

/** The coach's pictures as files of the site. */
public interface PictureFiles {
    PictureFiles NONE = sha256 -> Optional.empty();

    /** @param sha256 of the original */
    Optional<PictureFile> find(String sha256);

    /** @param variants smallest first, never empty */
    record PictureFile(List<Variant> variants) {
        public PictureFile {
            variants = List.copyOf(variants);
        }

        public Variant largest() {
            return variants.getLast();
        }
    }

    /**
     * One size of a picture.
     *
     * @param path in the site, with the hash of the content in its name
     * @param width in pixels
     * @param height in pixels
     */
    record Variant(String path, int width, int height) {}
}
