package org.coachlibre.site.configure;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.coachlibre.core.Events;
import org.coachlibre.site.SiteChanged;
import org.coachlibre.site.SiteData;
import org.coachlibre.site.SiteDataChanged;
import org.coachlibre.site.SitePreview;
import org.coachlibre.site.SitePublishing;
import org.coachlibre.site.SiteStudio;
import org.coachlibre.site.generate.InlinePreview;
import org.coachlibre.site.picture.PictureLibrary;
import org.coachlibre.site.service.DefaultSiteStudio;
import org.coachlibre.site.store.JooqSitePages;
import org.coachlibre.site.store.PictureTable;
import org.coachlibre.site.view.PagePalette;
import org.coachlibre.site.view.PublishSection;
import org.coachlibre.site.view.PublishViewModel;
import org.coachlibre.site.view.SitePlace;
import org.coachlibre.site.view.SiteViewModel;
import org.coachlibre.site.view.ThemeSection;
import org.coachlibre.storage.Practice;
import org.coachlibre.storage.SchemaMigration;
import org.coachlibre.ui.Capability;
import org.coachlibre.ui.FxThread;
import org.coachlibre.ui.PaletteSource;
import org.coachlibre.ui.Place;
import org.coachlibre.ui.SettingsSection;
import org.coachlibre.ui.TodaySection;
import org.coachlibre.ui.UiContext;

/** The site room. {@link #studio()} works without a window; {@link #ui} is the window's half. */
public final class SiteModule {
    public static final SchemaMigration MIGRATION = new SchemaMigration("SITE", "db/migration/site");

    private final SiteStudio studio;
    private final SitePreview preview;
    private final Supplier<SiteData> data;
    private final SitePublishing publishing;
    private final Events events;

    /**
     * @param data what the pages show of other rooms, as of now; called on background threads and, once, when the editor opens
     * @param publishing how releases get online
     */
    public SiteModule(
            Practice practice, Supplier<SiteData> data, SitePublishing publishing, Events events, Clock clock) {
        PictureLibrary pictures = new PictureLibrary(practice.database(), practice.media(), new PictureTable(), clock);
        this.studio = new DefaultSiteStudio(
                practice.database(), new JooqSitePages(), pictures, data, publishing, events, clock);
        this.preview = new InlinePreview(data, pictures);
        this.data = data;
        this.publishing = publishing;
        this.events = events;
    }

    public SiteStudio studio() {
        return studio;
    }

    /** Tells the room that what {@code data} gives has changed: a new offer, another telephone number. Any thread. */
    public void dataChanged() {
        events.publish(new SiteDataChanged());
    }

    /** The window's half. JavaFX thread. */
    public Capability ui(UiContext context) {
        SiteViewModel model =
                new SiteViewModel(studio, preview, data, context.tasks(), context.undo(), context.clock());
        PublishViewModel publish = new PublishViewModel(
                studio, publishing, context.tasks(), context.localization().languageProperty());
        events.subscribe(SiteChanged.class, changed -> FxThread.run(publish::recount));
        events.subscribe(
                SiteDataChanged.class,
                changed -> FxThread.run(() -> {
                    publish.recount();
                    model.dataChanged();
                }));
        publish.recount();
        Place place = new SitePlace(model, publish, context);
        return new Capability() {
            @Override
            public Optional<Place> place() {
                return Optional.of(place);
            }

            @Override
            public List<PaletteSource> paletteSources() {
                return List.of(new PagePalette(studio, publish, model, context));
            }

            @Override
            public List<SettingsSection> settingsSections() {
                return List.of(new ThemeSection(model, context.localization()));
            }

            @Override
            public List<TodaySection> todaySections() {
                return List.of(new PublishSection(publish, model, context));
            }
        };
    }
}
