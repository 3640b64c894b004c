package org.coachlibre.site.render;

import java.util.List;
import org.coachlibre.site.Site;
import org.coachlibre.site.SiteData;

/**
 * What every page of one build shares.
 *
 * @param baseUrl such as {@code https://claire.example} without a slash at the end; empty when not known yet
 * @param style the path of the style sheet
 * @param fonts the paths of the fonts to load first
 * @param icon the path of the icon
 */
public record RenderedSite(
        Site site,
        SiteData data,
        PictureFiles pictures,
        Drawings drawings,
        Addresses addresses,
        String baseUrl,
        String style,
        List<String> fonts,
        String icon) {
    public RenderedSite {
        fonts = List.copyOf(fonts);
    }
}
