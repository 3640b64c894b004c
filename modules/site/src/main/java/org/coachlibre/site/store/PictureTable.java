package org.coachlibre.site.store;

import static org.coachlibre.site.store.jooq.Tables.PICTURE;
import static org.coachlibre.site.store.jooq.Tables.PICTURE_SIZE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coachlibre.site.SitePicture;
import org.coachlibre.storage.Transaction;

/** What is known of the coach's pictures. */
public final class PictureTable {

    /** One size of a picture as it lies in the media. */
    public record Size(int width, int height, String fileType, long bytes, String sha256) {}

    public void insert(Transaction tx, SitePicture picture, List<Size> sizes, Instant now) {
        tx.dsl().deleteFrom(PICTURE).where(PICTURE.SHA256.eq(picture.sha256())).execute();
        tx.dsl()
                .insertInto(PICTURE)
                .columns(PICTURE.SHA256, PICTURE.FILE_NAME, PICTURE.WIDTH, PICTURE.HEIGHT, PICTURE.ADDED_AT)
                .values(
                        picture.sha256(),
                        picture.fileName(),
                        picture.width(),
                        picture.height(),
                        now.atOffset(ZoneOffset.UTC))
                .execute();
        for (Size size : sizes) {
            tx.dsl()
                    .insertInto(PICTURE_SIZE)
                    .columns(
                            PICTURE_SIZE.PICTURE,
                            PICTURE_SIZE.WIDTH,
                            PICTURE_SIZE.HEIGHT,
                            PICTURE_SIZE.FILE_TYPE,
                            PICTURE_SIZE.BYTES,
                            PICTURE_SIZE.SHA256)
                    .values(picture.sha256(), size.width(), size.height(), size.fileType(), size.bytes(), size.sha256())
                    .execute();
        }
    }

    /** Newest first. */
    public List<SitePicture> list(Transaction tx) {
        return tx.dsl()
                .select(PICTURE.SHA256, PICTURE.FILE_NAME, PICTURE.WIDTH, PICTURE.HEIGHT)
                .from(PICTURE)
                .orderBy(PICTURE.ADDED_AT.desc(), PICTURE.SHA256)
                .fetch(row -> new SitePicture(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** The sizes of every picture, smallest first, by the picture's hash. */
    public Map<String, List<Size>> sizes(Transaction tx) {
        Map<String, List<Size>> sizes = new LinkedHashMap<>();
        tx.dsl()
                .selectFrom(PICTURE_SIZE)
                .orderBy(PICTURE_SIZE.PICTURE, PICTURE_SIZE.WIDTH)
                .fetchGroups(PICTURE_SIZE.PICTURE)
                .forEach((picture, rows) -> sizes.put(
                        picture,
                        rows.map(row -> new Size(
                                row.getWidth(), row.getHeight(), row.getFileType(), row.getBytes(), row.getSha256()))));
        return sizes;
    }
}
