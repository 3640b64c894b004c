package org.coachlibre.site.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;
import org.coachlibre.site.Page;
import org.coachlibre.site.SiteStudio;
import org.coachlibre.ui.PaletteItem;
import org.coachlibre.ui.PaletteSource;
import org.coachlibre.ui.UiContext;

/** The pages of the site and its commands in the command palette. */
public final class PagePalette implements PaletteSource {
    private final SiteStudio studio;
    private final UiContext context;
    private final SiteViewModel model;
    private final ArticleViewModel articles;
    private final PublishFlow flow;
    private final CheckFlow checking;

    public PagePalette(SiteStudio studio, PublishViewModel publishing, SiteViewModel model, UiContext context) {
        this.studio = studio;
        this.context = context;
        this.model = model;
        this.articles = new ArticleViewModel(model);
        this.flow = new PublishFlow(publishing, model, context);
        this.checking = new CheckFlow(
                model, publishing, context, () -> context.navigation().open(SitePlace.ID));
    }

    @Override
    public List<PaletteItem> search(String query, int limit) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        Language language =
                Language.of(context.localization().messages(ViewTexts.BUNDLE).locale());
        Messages texts = context.localization().messages(ViewTexts.BUNDLE);
        String subtitle = texts.text("palette.page");
        Stream<PaletteItem> commands = Stream.of(
                        new PaletteItem(
                                "site.publish", texts.text("palette.publish"), "", "fth-upload-cloud", flow::publish),
                        new PaletteItem("site.article", texts.text("article.add"), "", "fth-edit-3", this::addArticle),
                        new PaletteItem(
                                "site.check", texts.text("palette.check"), "", "fth-check-square", checking::check),
                        new PaletteItem(
                                "site.view", texts.text("palette.view"), "", "fth-external-link", flow::viewSite),
                        new PaletteItem(
                                "site.history", texts.text("palette.history"), "", "fth-clock", flow::showReleases))
                .filter(command -> command.title().toLowerCase(Locale.ROOT).contains(wanted));
        Stream<PaletteItem> pages = studio.findSite().stream()
                .flatMap(site -> site.pages().stream())
                .filter(page -> name(page, language).toLowerCase(Locale.ROOT).contains(wanted))
                .map(page -> new PaletteItem(
                        "site.page." + page.id(),
                        name(page, language),
                        subtitle,
                        "fth-file-text",
                        () -> context.navigation().open(SitePlace.ID, page.id())));
        return Stream.concat(commands, pages).limit(limit).toList();
    }

    private void addArticle() {
        context.navigation().open(SitePlace.ID);
        model.whenThere(() -> articles.add(new ViewTexts(context.localization())));
    }

    private static String name(Page page, Language language) {
        return page.title().in(language);
    }
}
