package org.coachlibre.site.generate;

import java.util.Optional;
import org.coachlibre.site.SiteFile;
import org.coachlibre.site.render.PictureFiles;

/** The coach's pictures, with their bytes. Safe for use by several threads. */
public interface Pictures extends PictureFiles {
    Pictures NONE = new Pictures() {
        @Override
        public Optional<PictureFile> find(String sha256) {
            return Optional.empty();
        }

        @Override
        public SiteFile file(Variant variant) {
            throw new IllegalArgumentException("There are no pictures here");
        }
    };

    /** The file of a variant that {@link #find} gave. */
    SiteFile file(Variant variant);
}
