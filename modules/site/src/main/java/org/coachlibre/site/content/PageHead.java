package org.coachlibre.site.content;

import org.coachlibre.site.Article;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.PageKind;
import org.jspecify.annotations.Nullable;

/** A stored page without its blocks. */
record PageHead(
        String id,
        PageKind kind,
        LocalText slug,
        LocalText title,
        LocalText description,
        boolean inMenu,
        @Nullable Article article) {}
