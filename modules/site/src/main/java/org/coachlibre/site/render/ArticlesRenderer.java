package org.coachlibre.site.render;

import java.util.List;
import org.coachlibre.site.ArticlesBlock;
import org.coachlibre.site.Page;

/** Writes {@link ArticlesBlock}. */
final class ArticlesRenderer {
    private ArticlesRenderer() {}

    static void write(Canvas canvas, ArticlesBlock block) {
        canvas.html.open("div", "class", "cl-inner");
        int level = canvas.head(block.title(), block.intro());
        List<Page> found = ArticleCards.find(canvas.site.site(), block.tag(), canvas.language);
        List<Page> shown = block.most() > 0 ? found.subList(0, Math.min(block.most(), found.size())) : found;
        if (shown.isEmpty()) {
            canvas.html.element("p", canvas.word("articles.none"), "class", "cl-notice");
        } else {
            ArticleCards.write(canvas, shown, level);
        }
        canvas.html.close();
    }
}
