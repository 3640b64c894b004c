package org.coachlibre.site.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.coachlibre.core.Language;
import org.coachlibre.site.Page;
import org.coachlibre.site.PendingChanges;
import org.coachlibre.site.PendingChanges.Kind;
import org.coachlibre.site.PendingChanges.PageChange;
import org.coachlibre.site.Site;
import org.coachlibre.site.SiteBuild;
import org.coachlibre.site.SiteBuild.Fingerprint;
import org.coachlibre.site.SiteFile;

/** Says in pages what a new release would change. */
public final class ChangeFinder {
    private ChangeFinder() {}

    /**
     * Compares a build with what was published.
     *
     * @param published empty when nothing was published yet
     * @param former where pages were found in earlier releases
     * @param language in which the pages are named
     */
    public static PendingChanges compare(
            Map<String, Fingerprint> published, FormerAddresses former, Site site, SiteBuild build, Language language) {
        List<PageChange> changes = new ArrayList<>();
        TreeSet<String> pageFiles = new TreeSet<>();
        for (Page page : site.pages()) {
            List<SiteFile> files = build.files().values().stream()
                    .filter(file -> file.page().filter(page.id()::equals).isPresent())
                    .toList();
            files.forEach(file -> pageFiles.add(file.path()));
            boolean isNew = files.stream().noneMatch(file -> published.containsKey(file.path()));
            boolean isChanged = files.stream().anyMatch(file -> !isSame(published, file));
            if (isNew || isChanged) {
                // An address that the page left leads on, and is no page of its own in this list.
                boolean hasMoved = isNew
                        && former.byPath().values().stream()
                                .anyMatch(found -> found.page().equals(page.id()));
                changes.add(new PageChange(
                        isNew && !hasMoved ? Kind.NEW : Kind.CHANGED,
                        page.title().in(language),
                        files.isEmpty() ? "" : files.getFirst().path()));
            }
        }
        for (String path : published.keySet()) {
            boolean isPage = path.endsWith("index.html");
            if (isPage && !build.files().containsKey(path)) {
                changes.add(new PageChange(Kind.REMOVED, "/" + path.replace("index.html", ""), path));
            }
        }
        boolean looks = changes.isEmpty()
                ? !build.fingerprints().equals(published)
                : !published.isEmpty() && frameChanged(published, build, pageFiles);
        return new PendingChanges(!published.isEmpty(), changes, looks);
    }

    private static boolean isSame(Map<String, Fingerprint> published, SiteFile file) {
        Fingerprint before = published.get(file.path());
        return before != null && before.contentSha256().equals(file.contentSha256());
    }

    /** A frame, style or picture changed: some file differs that is no page with a change of its own. */
    private static boolean frameChanged(Map<String, Fingerprint> published, SiteBuild build, Set<String> pageFiles) {
        return build.files().values().stream()
                .filter(file -> file.path().startsWith("assets/site.")
                        || file.path().startsWith("_coachlibre/")
                        || (pageFiles.contains(file.path()) && isSame(published, file)))
                .anyMatch(file -> {
                    Fingerprint before = published.get(file.path());
                    return before == null || !before.sha256().equals(file.sha256());
                });
    }
}
