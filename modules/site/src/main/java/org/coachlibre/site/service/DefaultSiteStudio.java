package org.coachlibre.site.service;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.coachlibre.core.Events;
import org.coachlibre.core.Ids;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.site.PageId;
import org.coachlibre.site.PageRevision;
import org.coachlibre.site.PendingChanges;
import org.coachlibre.site.PictureResult;
import org.coachlibre.site.Site;
import org.coachlibre.site.SiteBuild;
import org.coachlibre.site.SiteBuild.Fingerprint;
import org.coachlibre.site.SiteChanged;
import org.coachlibre.site.SiteData;
import org.coachlibre.site.SitePicture;
import org.coachlibre.site.SitePublishing;
import org.coachlibre.site.SiteRemark;
import org.coachlibre.site.SiteStudio;
import org.coachlibre.site.check.SiteChecker;
import org.coachlibre.site.generate.ChangeFinder;
import org.coachlibre.site.generate.FormerAddresses;
import org.coachlibre.site.generate.SiteGenerator;
import org.coachlibre.site.picture.PictureLibrary;
import org.coachlibre.site.starter.StarterSite;
import org.coachlibre.site.store.SitePages;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.Transaction;
import org.jspecify.annotations.Nullable;

/** The site, kept in the practice's database. Safe for use by several threads. */
public final class DefaultSiteStudio implements SiteStudio {
    private final Database database;
    private final SitePages pages;
    private final PictureLibrary pictures;
    private final Supplier<SiteData> data;
    private final SitePublishing publishing;
    private final Events events;
    private final Clock clock;
    private final Ids ids;
    private final Object knownLock = new Object();
    /** The site as it lies on the disk; null until it was read or written. */
    private volatile @Nullable Site known;

    private final SiteGenerator generator = new SiteGenerator();

    public DefaultSiteStudio(
            Database database,
            SitePages pages,
            PictureLibrary pictures,
            Supplier<SiteData> data,
            SitePublishing publishing,
            Events events,
            Clock clock) {
        this.database = database;
        this.pages = pages;
        this.pictures = pictures;
        this.data = data;
        this.publishing = publishing;
        this.events = events;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    @Override
    public Optional<Site> findSite() {
        Site now = known;
        if (now != null) {
            return Optional.of(now);
        }
        Optional<Site> found = database.read(pages::find);
        synchronized (knownLock) {
            if (known == null && found.isPresent()) {
                known = found.get();
            }
            return Optional.ofNullable(known);
        }
    }

    @Override
    public Site start(PracticeProfile practice, List<Language> languages) {
        return database.write(tx -> pages.find(tx).orElseGet(() -> {
            Site site = StarterSite.create(practice, languages, ids::next);
            keep(tx, site);
            return site;
        }));
    }

    @Override
    public void save(Site site) {
        database.write(tx -> {
            keep(tx, site);
            return site;
        });
    }

    private void keep(Transaction tx, Site site) {
        SitePages.Saved saved = pages.save(tx, site, clock.instant());
        tx.afterCommit(() -> {
            synchronized (knownLock) {
                known = site;
            }
        });
        if (saved.changed()) {
            tx.afterCommit(() -> events.publish(new SiteChanged(saved.pages())));
        }
    }

    @Override
    public List<PageRevision> listRevisions(PageId page) {
        return database.read(tx -> pages.listRevisions(tx, page));
    }

    @Override
    public SiteBuild build() {
        return build(ownUrl());
    }

    private String ownUrl() {
        return publishing.publicUrl().map(DefaultSiteStudio::withoutSlash).orElse("");
    }

    private SiteBuild build(Site seen, String baseUrl) {
        return generator.build(seen, data.get(), pictures, baseUrl, database.read(pages::addresses));
    }

    @Override
    public SiteBuild build(String baseUrl) {
        Site site = findSite().orElseThrow(() -> new IllegalStateException("There is no site yet"));
        return build(site.asOf(clock.instant()), baseUrl);
    }

    @Override
    public List<SiteRemark> check() {
        return findSite()
                .map(site -> site.asOf(clock.instant()))
                .map(site -> SiteChecker.check(site, data.get(), pictures, build("")))
                .orElse(List.of());
    }

    @Override
    public PendingChanges pending(Language language) {
        Optional<Site> site = findSite();
        if (site.isEmpty()) {
            return PendingChanges.NONE;
        }
        Map<String, Fingerprint> published = database.read(pages::published);
        return ChangeFinder.compare(
                published, database.read(pages::addresses), site.get().asOf(clock.instant()), build(), language);
    }

    @Override
    public SitePublishing.PublishResult publish(SitePublishing.PublishProgress progress) {
        return published(build -> publishing.publish(build, progress));
    }

    @Override
    public SitePublishing.PublishResult publishOver(String releaseId, SitePublishing.PublishProgress progress) {
        return published(build -> publishing.publishOver(releaseId, build, progress));
    }

    private SitePublishing.PublishResult published(Function<SiteBuild, SitePublishing.PublishResult> publish) {
        Site site = findSite()
                .orElseThrow(() -> new IllegalStateException("There is no site yet"))
                .asOf(clock.instant());
        SiteBuild build = build(site, ownUrl());
        SitePublishing.PublishResult result = publish.apply(build);
        if (result instanceof SitePublishing.Published) {
            database.write(tx -> {
                pages.setPublished(tx, build.fingerprints());
                pages.addAddresses(tx, FormerAddresses.of(site), clock.instant());
                tx.afterCommit(() -> events.publish(new SiteChanged(Set.of())));
                return build;
            });
        }
        return result;
    }

    @Override
    public boolean publishAtNewServer(boolean isUpToDate) {
        boolean wasPublished = !database.read(pages::published).isEmpty();
        if (!wasPublished) {
            return true;
        }
        forgetPublished();
        return isUpToDate && publish(SitePublishing.PublishProgress.SILENT) instanceof SitePublishing.Published;
    }

    private void forgetPublished() {
        database.write(tx -> {
            pages.setPublished(tx, Map.of());
            tx.afterCommit(() -> events.publish(new SiteChanged(Set.of())));
            return Boolean.TRUE;
        });
    }

    @Override
    public List<SitePublishing.Release> listReleases() {
        return publishing.listReleases();
    }

    @Override
    public SitePublishing.PublishResult rollBack(String releaseId) {
        SitePublishing.PublishResult result = publishing.rollBack(releaseId);
        if (result instanceof SitePublishing.Published) {
            // What visitors see is no longer what this desktop published last: everything counts as to be published
            // again.
            forgetPublished();
        }
        return result;
    }

    @Override
    public PictureResult addPicture(Path file) {
        return pictures.add(file);
    }

    @Override
    public List<SitePicture> listPictures() {
        return pictures.list();
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
