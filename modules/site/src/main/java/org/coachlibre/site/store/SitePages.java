package org.coachlibre.site.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coachlibre.site.PageId;
import org.coachlibre.site.PageRevision;
import org.coachlibre.site.Site;
import org.coachlibre.site.SiteBuild.Fingerprint;
import org.coachlibre.site.generate.FormerAddresses;
import org.coachlibre.storage.Transaction;

/** Where the site lies. */
public interface SitePages {

    Optional<Site> find(Transaction tx);

    /** Keeps {@code site} and gives the pages that differ from what was kept; what they were is kept as a revision. */
    Saved save(Transaction tx, Site site, Instant now);

    /** @param changed whether anything differed; pages which pages did */
    record Saved(boolean changed, Set<PageId> pages) {}

    List<PageRevision> listRevisions(Transaction tx, PageId page);

    Map<String, Fingerprint> published(Transaction tx);

    FormerAddresses addresses(Transaction tx);

    /** Adds where pages are found from now on; an address that another page had is the new one's. */
    void addAddresses(Transaction tx, FormerAddresses now, Instant at);

    void setPublished(Transaction tx, Map<String, Fingerprint> files);
}
