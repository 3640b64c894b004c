package org.coachlibre.site;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.coachlibre.core.Events;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile.CoachingKind;
import org.coachlibre.site.generate.InlinePreview;
import org.coachlibre.site.picture.PictureLibrary;
import org.coachlibre.site.service.DefaultSiteStudio;
import org.coachlibre.site.store.JooqSitePages;
import org.coachlibre.site.store.PictureTable;
import org.coachlibre.storage.Practice;
import org.coachlibre.storage.SchemaMigration;
import org.coachlibre.testkit.MutableClock;
import org.coachlibre.testkit.TestPractice;

/** The room on a real practice, with publishing that only remembers. */
public final class SampleRoom implements AutoCloseable {
    public final MutableClock clock;
    public final Events events = new Events();
    public final FakePublishing publishing = new FakePublishing();
    public final AtomicReference<SiteData> data =
            new AtomicReference<>(Samples.data(CoachingKind.LIFE, Language.FRENCH));
    public final PictureLibrary pictures;
    public final SiteStudio studio;
    public final SitePreview preview;
    public final Practice practice;

    public SampleRoom(Path directory) {
        clock = MutableClock.at("2026-03-02T08:00:00Z");
        practice = TestPractice.open(directory, clock, new SchemaMigration("SITE", "db/migration/site"));
        pictures = new PictureLibrary(practice.database(), practice.media(), new PictureTable(), clock);
        studio = new DefaultSiteStudio(
                practice.database(), new JooqSitePages(), pictures, data::get, publishing, events, clock);
        preview = new InlinePreview(data::get, pictures);
    }

    public Site start() {
        return studio.start(data.get().practice(), List.of(Language.FRENCH, Language.ENGLISH));
    }

    @Override
    public void close() {
        practice.close();
    }
}
