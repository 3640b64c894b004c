package org.coachlibre.site.store;

import static org.coachlibre.site.store.jooq.Tables.FRAME;
import static org.coachlibre.site.store.jooq.Tables.PAGE;
import static org.coachlibre.site.store.jooq.Tables.PAGE_REVISION;
import static org.coachlibre.site.store.jooq.Tables.PUBLISHED_FILE;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageId;
import org.coachlibre.site.PageRevision;
import org.coachlibre.site.Site;
import org.coachlibre.site.SiteBuild.Fingerprint;
import org.coachlibre.site.content.SiteCodec;
import org.coachlibre.storage.Transaction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The site's tables. */
public final class JooqSitePages implements SitePages {
    /** Typing makes many changes; what a page was is kept once per sitting of this length. */
    private static final Duration SITTING = Duration.ofMinutes(10);

    private static final int REVISIONS_KEPT = 200;

    private final SiteCodec codec = new SiteCodec();

    @Override
    public Optional<Site> find(Transaction tx) {
        String frame =
                tx.dsl().select(FRAME.CONTENT).from(FRAME).where(FRAME.ID.eq(1)).fetchOne(FRAME.CONTENT);
        if (frame == null) {
            return Optional.empty();
        }
        List<Page> pages = tx.dsl()
                .select(PAGE.CONTENT)
                .from(PAGE)
                .orderBy(PAGE.MENU_ORDER)
                .fetch(row -> codec.readPage(row.value1()));
        return Optional.of(codec.readFrame(frame, pages));
    }

    @Override
    public Saved save(Transaction tx, Site site, Instant now) {
        DSLContext dsl = tx.dsl();
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        boolean isChanged = saveFrame(dsl, codec.writeFrame(site), at);
        Map<UUID, String> before = new HashMap<>();
        Map<UUID, Integer> orders = new HashMap<>();
        dsl.select(PAGE.ID, PAGE.CONTENT, PAGE.MENU_ORDER).from(PAGE).forEach(row -> {
            before.put(row.value1(), row.value2());
            orders.put(row.value1(), row.value3());
        });
        Set<PageId> changed = new HashSet<>();
        int order = 0;
        for (Page page : site.pages()) {
            UUID id = page.id().value();
            String content = codec.writePage(page);
            String old = before.remove(id);
            Integer oldOrder = orders.get(id);
            if (!content.equals(old)) {
                changed.add(page.id());
                keepRevision(dsl, id, old, at);
                dsl.deleteFrom(PAGE).where(PAGE.ID.eq(id)).execute();
                dsl.insertInto(PAGE)
                        .columns(PAGE.ID, PAGE.MENU_ORDER, PAGE.FORMAT, PAGE.CONTENT, PAGE.CHANGED_AT)
                        .values(id, order, SiteCodec.FORMAT, content, at)
                        .execute();
            } else if (oldOrder == null || oldOrder != order) {
                isChanged = true;
                dsl.update(PAGE)
                        .set(PAGE.MENU_ORDER, order)
                        .where(PAGE.ID.eq(id))
                        .execute();
            }
            order++;
        }
        before.forEach((id, old) -> {
            changed.add(new PageId(id));
            insertRevision(dsl, id, old, at);
            dsl.deleteFrom(PAGE).where(PAGE.ID.eq(id)).execute();
        });
        return new Saved(isChanged || !changed.isEmpty(), changed);
    }

    private static boolean saveFrame(DSLContext dsl, String content, OffsetDateTime at) {
        String before =
                dsl.select(FRAME.CONTENT).from(FRAME).where(FRAME.ID.eq(1)).fetchOne(FRAME.CONTENT);
        if (content.equals(before)) {
            return false;
        }
        dsl.deleteFrom(FRAME).where(FRAME.ID.eq(1)).execute();
        dsl.insertInto(FRAME)
                .columns(FRAME.ID, FRAME.FORMAT, FRAME.CONTENT, FRAME.CHANGED_AT)
                .values(1, SiteCodec.FORMAT, content, at)
                .execute();
        return true;
    }

    private static void keepRevision(DSLContext dsl, UUID page, @Nullable String old, OffsetDateTime at) {
        if (old == null) {
            return;
        }
        boolean isSameSitting = dsl.fetchExists(
                PAGE_REVISION, PAGE_REVISION.PAGE_ID.eq(page).and(PAGE_REVISION.MADE_AT.gt(at.minus(SITTING))));
        if (!isSameSitting) {
            insertRevision(dsl, page, old, at);
        }
    }

    private static void insertRevision(DSLContext dsl, UUID page, String content, OffsetDateTime at) {
        dsl.insertInto(PAGE_REVISION)
                .columns(PAGE_REVISION.PAGE_ID, PAGE_REVISION.FORMAT, PAGE_REVISION.CONTENT, PAGE_REVISION.MADE_AT)
                .values(page, SiteCodec.FORMAT, content, at)
                .execute();
        List<Long> tooOld = dsl.select(PAGE_REVISION.ID)
                .from(PAGE_REVISION)
                .where(PAGE_REVISION.PAGE_ID.eq(page))
                .orderBy(PAGE_REVISION.ID.desc())
                .offset(REVISIONS_KEPT)
                .fetch(PAGE_REVISION.ID);
        dsl.deleteFrom(PAGE_REVISION).where(PAGE_REVISION.ID.in(tooOld)).execute();
    }

    @Override
    public List<PageRevision> listRevisions(Transaction tx, PageId page) {
        return tx.dsl()
                .select(PAGE_REVISION.ID, PAGE_REVISION.MADE_AT, PAGE_REVISION.CONTENT)
                .from(PAGE_REVISION)
                .where(PAGE_REVISION.PAGE_ID.eq(page.value()))
                .orderBy(PAGE_REVISION.ID.desc())
                .fetch(row -> new PageRevision(row.value1(), row.value2().toInstant(), codec.readPage(row.value3())));
    }

    @Override
    public Map<String, Fingerprint> published(Transaction tx) {
        return tx.dsl()
                .selectFrom(PUBLISHED_FILE)
                .fetchMap(PUBLISHED_FILE.PATH, row -> new Fingerprint(row.getSha256(), row.getContentSha256()));
    }

    @Override
    public void setPublished(Transaction tx, Map<String, Fingerprint> files) {
        DSLContext dsl = tx.dsl();
        dsl.deleteFrom(PUBLISHED_FILE).execute();
        files.forEach((path, file) -> dsl.insertInto(PUBLISHED_FILE)
                .columns(PUBLISHED_FILE.PATH, PUBLISHED_FILE.SHA256, PUBLISHED_FILE.CONTENT_SHA256)
                .values(path, file.sha256(), file.contentSha256())
                .execute());
    }
}
