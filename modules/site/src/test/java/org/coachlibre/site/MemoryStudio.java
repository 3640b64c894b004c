package org.coachlibre.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile;
import org.jspecify.annotations.Nullable;

/** Keeps one site and nothing else: for tests of editing that make many thousand edits. */
public final class MemoryStudio implements SiteStudio {
    private @Nullable Site kept;

    public MemoryStudio(Site site) {
        kept = site;
    }

    @Override
    public Optional<Site> findSite() {
        return Optional.ofNullable(kept);
    }

    @Override
    public Site start(PracticeProfile practice, List<Language> languages) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(Site site) {
        kept = site;
    }

    @Override
    public List<PageRevision> listRevisions(PageId page) {
        return List.of();
    }

    @Override
    public SiteBuild build() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SiteBuild build(String baseUrl) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean publishAtNewServer(boolean isUpToDate) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SiteRemark> check() {
        return List.of();
    }

    @Override
    public PendingChanges pending(Language language) {
        return PendingChanges.NONE;
    }

    @Override
    public SitePublishing.PublishResult publish(SitePublishing.PublishProgress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SitePublishing.PublishResult publishOver(String releaseId, SitePublishing.PublishProgress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SitePublishing.Release> listReleases() {
        return List.of();
    }

    @Override
    public SitePublishing.PublishResult rollBack(String releaseId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PictureResult addPicture(Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SitePicture> listPictures() {
        return List.of();
    }
}
