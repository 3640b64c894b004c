package org.coachlibre.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile;

/** The site of the practice: kept, built, published. Every method may wait for the disk: never on the window's thread. */
public interface SiteStudio {

    /** The site as it is kept; empty until there is one. */
    Optional<Site> findSite();

    /**
     * Writes the first site; when there is one already, gives that and changes nothing.
     *
     * @param languages what it is published in, the coach's language first
     */
    Site start(PracticeProfile practice, List<Language> languages);

    /** Keeps the site as it is now; when this returns it is on the disk. Publishes {@link SiteChanged} if anything changed. */
    void save(Site site);

    /** Earlier states of a page, newest first. */
    List<PageRevision> listRevisions(PageId page);

    /** The kept site as files, for the address it is or will be found at ({@link SitePublishing#publicUrl()}). */
    SiteBuild build();

    /**
     * The kept site as files.
     *
     * @param baseUrl without a slash at the end; empty when unknown
     */
    SiteBuild build(String baseUrl);

    /** What to mend before publishing, what matters most first. Nothing while there is no site. */
    List<SiteRemark> check();

    /** What publishing now would change; names in {@code language}. Nothing while there is no site. */
    PendingChanges pending(Language language);

    /** Builds and publishes, and remembers what was published. */
    SitePublishing.PublishResult publish(SitePublishing.PublishProgress progress);

    /** As {@link #publish}, after the coach chose to replace {@code releaseId}, which another device published. */
    SitePublishing.PublishResult publishOver(String releaseId, SitePublishing.PublishProgress progress);

    /**
     * The practice is connected to another server: what was published is published there, too. A site that never was stays unpublished,
     * and what visitors did not see yet is not shown to them by a move: then, and when it does not work, all of it counts as to be published.
     *
     * @param isUpToDate whether nothing waited to be published before the move
     * @return whether the new server has what visitors saw at the former one
     */
    boolean publishAtNewServer(boolean isUpToDate);

    List<SitePublishing.Release> listReleases();

    /** Brings back an earlier release; the site on this computer stays as it is. */
    SitePublishing.PublishResult rollBack(String releaseId);

    /** Takes in a picture: upright, without its hidden data, in the sizes that pages need. The original is kept once. */
    PictureResult addPicture(Path file);

    List<SitePicture> listPictures();
}
