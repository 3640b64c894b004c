package org.coachlibre.site.view;

import java.util.List;
import java.util.Locale;
import org.coachlibre.core.Language;
import org.coachlibre.site.Page;
import org.coachlibre.site.SiteStudio;
import org.coachlibre.ui.PaletteItem;
import org.coachlibre.ui.PaletteSource;
import org.coachlibre.ui.UiContext;

/** The pages of the site in the command palette. */
public final class PagePalette implements PaletteSource {
    private final SiteStudio studio;
    private final UiContext context;

    public PagePalette(SiteStudio studio, UiContext context) {
        this.studio = studio;
        this.context = context;
    }

    @Override
    public List<PaletteItem> search(String query, int limit) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        Language language =
                Language.of(context.localization().messages(ViewTexts.BUNDLE).locale());
        String subtitle = context.localization().messages(ViewTexts.BUNDLE).text("palette.page");
        return studio.findSite().stream()
                .flatMap(site -> site.pages().stream())
                .filter(page -> name(page, language).toLowerCase(Locale.ROOT).contains(wanted))
                .limit(limit)
                .map(page -> new PaletteItem(
                        "site.page." + page.id(),
                        name(page, language),
                        subtitle,
                        "fth-file-text",
                        () -> context.navigation().open(SitePlace.ID, page.id())))
                .toList();
    }

    private static String name(Page page, Language language) {
        return page.title().in(language);
    }
}
