package org.coachlibre.site.render;

import org.coachlibre.site.LogosBlock;
import org.coachlibre.site.PictureUse;

/** Writes {@link LogosBlock}. The name is the other text of the picture, or stands in its place. */
final class LogosRenderer {
    private LogosRenderer() {}

    static void write(Canvas canvas, LogosBlock block) {
        Html html = canvas.html;
        html.open("div", "class", "cl-inner");
        canvas.head(block.title());
        html.open("ul", "class", "cl-list cl-logos");
        for (int i = 0; i < block.logos().size(); i++) {
            LogosBlock.Logo logo = block.logos().get(i);
            String name = canvas.words(logo.name());
            if (canvas.has(logo.picture())) {
                html.open("li", "class", "cl-logo");
                PictureUse named = new PictureUse(logo.picture().source(), logo.name(), name.isEmpty());
                canvas.picture(named, Canvas.Width.LOGO, false);
                html.close().newLine();
            } else if (canvas.isOffered(logo.name())) {
                canvas.line("li", "logos." + i + ".label", logo.name(), "class", "cl-logo cl-logo--name");
                html.newLine();
            }
        }
        html.close(2);
    }
}
