package org.coachlibre.site.markdown;

import java.nio.file.Path;
import org.coachlibre.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * What to build and where to.
 *
 * @param source the folder of Markdown
 * @param out a new or empty folder, or one that was built before
 * @param baseUrl where the site will be found, such as {@code https://claire.example/journal}; empty: what the folder's own
 *     configuration says
 * @param theme a theme's id; empty for the first one
 * @param title the site's name; empty: what the folder's own configuration says, else the folder's name
 * @param language of the pages that do not say one; null: what the folder's own configuration says, else English
 */
public record BuildRequest(
        Path source,
        Path out,
        String baseUrl,
        String theme,
        String title,
        @Nullable Language language) {}
