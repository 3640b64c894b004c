package org.coachlibre.site.render;

import java.util.Optional;
import org.coachlibre.site.GalleryBlock;
import org.coachlibre.site.PictureUse;
import org.coachlibre.site.render.PictureFiles.PictureFile;

/** Writes {@link GalleryBlock}. A picture of the coach is a plain link to its largest file; a drawing has none. */
final class GalleryRenderer {
    private GalleryRenderer() {}

    static void write(Canvas canvas, GalleryBlock block) {
        Html html = canvas.html;
        html.open("div", "class", "cl-inner");
        canvas.head(block.title(), block.intro());
        html.open("ul", "class", "cl-list cl-gallery");
        for (int i = 0; i < block.items().size(); i++) {
            if (canvas.has(block.items().get(i).picture())) {
                item(canvas, "pictures." + i + ".caption", block.items().get(i));
            }
        }
        html.close(2);
    }

    private static void item(Canvas canvas, String field, GalleryBlock.Item item) {
        Html html = canvas.html;
        html.open("li").open("figure", "class", "cl-figure");
        Optional<PictureFile> large = item.picture().source() instanceof PictureUse.Photo(String sha256)
                ? canvas.site.pictures().find(sha256)
                : Optional.empty();
        if (large.isPresent()) {
            html.open(
                    "a",
                    "class",
                    "cl-gallery-large",
                    "href",
                    canvas.links.file(large.get().largest().path()));
            canvas.picture(item.picture(), Canvas.Width.THIRD, false);
            html.element("span", canvas.word("gallery.large"), "class", "cl-visually-hidden");
            html.close();
        } else {
            canvas.picture(item.picture(), Canvas.Width.THIRD, false);
        }
        canvas.line("figcaption", field, item.caption());
        html.close(2).newLine();
    }
}
