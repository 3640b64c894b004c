package org.coachlibre.site.store;

import static org.coachlibre.site.store.jooq.Tables.FRAME;
import static org.coachlibre.site.store.jooq.Tables.PAGE;
import static org.coachlibre.site.store.jooq.Tables.PAGE_REVISION;
import static org.coachlibre.site.store.jooq.Tables.PUBLISHED_ADDRESS;
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
import java.util.concurrent.ConcurrentHashMap;
import org.coachlibre.core.Language;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageId;
import org.coachlibre.site.PageRevision;
import org.coachlibre.site.Site;
import org.coachlibre.site.SiteBuild.Fingerprint;
import org.coachlibre.site.content.SiteCodec;
import org.coachlibre.site.generate.FormerAddresses;
import org.coachlibre.storage.Transaction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The site's tables. Safe for use by several threads. */
public final class JooqSitePages implements SitePages {
    /** Typing makes many changes; what a page was is kept once per sitting of this length. */
    private static final Duration SITTING = Duration.ofMinutes(10);

    private static final int REVISIONS_KEPT = 200;

    private record Read(String content, Page page) {}

    private final SiteCodec codec = new SiteCodec();
    private final Map<UUID, Read> read = new ConcurrentHashMap<>();

    @Override
    public Optional<Site> find(Transaction tx) {
        String frame =
                tx.dsl().select(FRAME.CONTENT).from(FRAME).where(FRAME.ID.eq(1)).fetchOne(FRAME.CONTENT);
        if (frame == null) {
            return Optional.empty();
        }
        List<Page> pages = tx.dsl()
                .select(PAGE.ID, PAGE.CONTENT)
                .from(PAGE)
                .orderBy(PAGE.MENU_ORDER)
                .fetch(row -> read(row.value1(), row.value2()));
        return Optional.of(codec.readFrame(frame, pages));
    }

    /** Reading a page is the dear part: what it was read from is kept with it. */
    private Page read(UUID id, String content) {
        Read before = read.get(id);
        if (before != null && before.content.equals(content)) {
            return before.page;
        }
        Page page = codec.readPage(content);
        read.put(id, new Read(content, page));
        return page;
    }

    @Override
    public Saved save(Transaction tx, Site site, Instant now) {
        DSLContext dsl = tx.dsl();
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        boolean isChanged = saveFrame(dsl, codec.writeFrame(site), at);
        Map<PageId, Placed> known = placed(find(tx).map(Site::pages).orElse(List.of()));
        Set<PageId> changed = new HashSet<>();
        int order = 0;
        for (Page page : site.pages()) {
            Placed old = known.remove(page.id());
            if (old == null || !isSame(old.page, page)) {
                changed.add(page.id());
                rewrite(dsl, old == null ? null : old.page, page, order, at);
            } else if (old.order != order) {
                isChanged = true;
                dsl.update(PAGE)
                        .set(PAGE.MENU_ORDER, order)
                        .where(PAGE.ID.eq(page.id().value()))
                        .execute();
            }
            order++;
        }
        known.values().forEach(old -> {
            changed.add(old.page.id());
            insertRevision(dsl, old.page, at);
            dsl.deleteFrom(PAGE).where(PAGE.ID.eq(old.page.id().value())).execute();
        });
        return new Saved(isChanged || !changed.isEmpty(), changed);
    }

    private record Placed(Page page, int order) {}

    private static Map<PageId, Placed> placed(List<Page> pages) {
        Map<PageId, Placed> placed = new HashMap<>();
        for (Page page : pages) {
            placed.put(page.id(), new Placed(page, placed.size()));
        }
        return placed;
    }

    /** By what would be written: two records that differ may be the same on the disk. */
    private boolean isSame(Page one, Page two) {
        return one.equals(two) || codec.writePage(one).equals(codec.writePage(two));
    }

    private void rewrite(DSLContext dsl, @Nullable Page old, Page page, int order, OffsetDateTime at) {
        UUID id = page.id().value();
        if (old != null) {
            keepRevision(dsl, old, at);
        }
        dsl.deleteFrom(PAGE).where(PAGE.ID.eq(id)).execute();
        dsl.insertInto(PAGE)
                .columns(PAGE.ID, PAGE.MENU_ORDER, PAGE.FORMAT, PAGE.CONTENT, PAGE.CHANGED_AT)
                .values(id, order, SiteCodec.FORMAT, codec.writePage(page), at)
                .execute();
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

    private void keepRevision(DSLContext dsl, Page old, OffsetDateTime at) {
        boolean isSameSitting = dsl.fetchExists(
                PAGE_REVISION,
                PAGE_REVISION.PAGE_ID.eq(old.id().value()).and(PAGE_REVISION.MADE_AT.gt(at.minus(SITTING))));
        if (!isSameSitting) {
            insertRevision(dsl, old, at);
        }
    }

    private void insertRevision(DSLContext dsl, Page old, OffsetDateTime at) {
        UUID page = old.id().value();
        dsl.insertInto(PAGE_REVISION)
                .columns(PAGE_REVISION.PAGE_ID, PAGE_REVISION.FORMAT, PAGE_REVISION.CONTENT, PAGE_REVISION.MADE_AT)
                .values(page, SiteCodec.FORMAT, codec.writePage(old), at)
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
    public FormerAddresses addresses(Transaction tx) {
        return new FormerAddresses(tx.dsl()
                .selectFrom(PUBLISHED_ADDRESS)
                .fetchMap(
                        PUBLISHED_ADDRESS.PATH,
                        row -> new FormerAddresses.Found(
                                new PageId(row.getPageId()), Language.ofCode(row.getLanguage()))));
    }

    @Override
    public void addAddresses(Transaction tx, FormerAddresses now, Instant at) {
        Map<String, FormerAddresses.Found> before = addresses(tx).byPath();
        now.byPath().forEach((path, found) -> {
            if (!found.equals(before.get(path))) {
                tx.dsl()
                        .mergeInto(PUBLISHED_ADDRESS)
                        .using(tx.dsl().selectOne())
                        .on(PUBLISHED_ADDRESS.PATH.eq(path))
                        .whenMatchedThenUpdate()
                        .set(PUBLISHED_ADDRESS.PAGE_ID, found.page().value())
                        .set(PUBLISHED_ADDRESS.LANGUAGE, found.language().code())
                        .set(PUBLISHED_ADDRESS.PUBLISHED_AT, at.atOffset(ZoneOffset.UTC))
                        .whenNotMatchedThenInsert(
                                PUBLISHED_ADDRESS.PATH,
                                PUBLISHED_ADDRESS.PAGE_ID,
                                PUBLISHED_ADDRESS.LANGUAGE,
                                PUBLISHED_ADDRESS.PUBLISHED_AT)
                        .values(path, found.page().value(), found.language().code(), at.atOffset(ZoneOffset.UTC))
                        .execute();
            }
        });
    }

    @Override
    public void setPublished(Transaction tx, Map<String, Fingerprint> files) {
        DSLContext dsl = tx.dsl();
        Map<String, Fingerprint> before = published(tx);
        Set<String> gone = new HashSet<>(before.keySet());
        files.forEach((path, file) -> {
            gone.remove(path);
            if (!file.equals(before.get(path))) {
                dsl.mergeInto(PUBLISHED_FILE)
                        .using(dsl.selectOne())
                        .on(PUBLISHED_FILE.PATH.eq(path))
                        .whenMatchedThenUpdate()
                        .set(PUBLISHED_FILE.SHA256, file.sha256())
                        .set(PUBLISHED_FILE.CONTENT_SHA256, file.contentSha256())
                        .whenNotMatchedThenInsert(
                                PUBLISHED_FILE.PATH, PUBLISHED_FILE.SHA256, PUBLISHED_FILE.CONTENT_SHA256)
                        .values(path, file.sha256(), file.contentSha256())
                        .execute();
            }
        });
        gone.forEach(path -> dsl.deleteFrom(PUBLISHED_FILE)
                .where(PUBLISHED_FILE.PATH.eq(path))
                .execute());
    }
}
