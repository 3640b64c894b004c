package org.coachlibre.site.render;

import java.util.Optional;
import org.coachlibre.site.PictureUse;
import org.coachlibre.site.VideoAddress;
import org.coachlibre.site.VideoBlock;

/** Writes {@link VideoBlock} as a picture that leads to the film on the page of its service, in a new tab. */
final class VideoRenderer {
    private VideoRenderer() {}

    private static final PictureUse DRAWN = PictureUse.drawing("waves");

    static void write(Canvas canvas, VideoBlock block) {
        Html html = canvas.html;
        Optional<VideoAddress> film = VideoAddress.of(block.address());
        html.open("div", "class", "cl-inner cl-reading");
        canvas.head(block.title());
        if (film.isPresent() || canvas.marked) {
            html.open("figure", "class", "cl-figure");
            film.ifPresentOrElse(found -> link(canvas, block, found), () -> {
                html.open("div", "class", "cl-video");
                poster(canvas, block);
                html.close();
            });
            canvas.line("figcaption", "caption", block.caption());
            html.close();
        }
        html.close();
    }

    private static void link(Canvas canvas, VideoBlock block, VideoAddress film) {
        Html html = canvas.html;
        html.open("a", "class", "cl-video", "href", film.url(), "target", "_blank", "rel", "noopener noreferrer");
        poster(canvas, block);
        html.open("span", "class", "cl-video-label");
        html.text(canvas.word("video.watch", film.service()));
        html.element("span", " " + canvas.word("link.new-tab"), "class", "cl-visually-hidden");
        html.close(2);
    }

    private static void poster(Canvas canvas, VideoBlock block) {
        canvas.picture(canvas.has(block.poster()) ? block.poster() : DRAWN, Canvas.Width.HALF, false);
        canvas.html.open("span", "class", "cl-play", "aria-hidden", "true").close();
    }
}
