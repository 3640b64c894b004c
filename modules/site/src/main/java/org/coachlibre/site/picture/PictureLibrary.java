package org.coachlibre.site.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coachlibre.site.PictureResult;
import org.coachlibre.site.SiteFile;
import org.coachlibre.site.SitePicture;
import org.coachlibre.site.generate.Pictures;
import org.coachlibre.site.store.PictureTable;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.MediaFiles;
import org.coachlibre.storage.MediaId;
import org.jspecify.annotations.Nullable;

/** The coach's pictures: taken in, kept by their hash, handed to the generator. Safe for use by several threads. */
public final class PictureLibrary implements Pictures {
    private static final int IN_NAME = 12;

    private final Database database;
    private final MediaFiles media;
    private final PictureTable table;
    private final Clock clock;
    private volatile @Nullable Map<String, List<PictureTable.Size>> known;

    public PictureLibrary(Database database, MediaFiles media, PictureTable table, Clock clock) {
        this.database = database;
        this.media = media;
        this.table = table;
        this.clock = clock;
    }

    /** @throws UncheckedIOException when the disk fails */
    public PictureResult add(Path file) {
        try {
            long size = Files.size(file);
            if (size > PictureResult.MOST_BYTES) {
                return new PictureResult.TooHeavy(Math.round(size / 1e6));
            }
            byte[] bytes = Files.readAllBytes(file);
            return switch (PictureReader.read(bytes)) {
                case PictureReader.Refused(PictureResult why) -> why;
                case PictureReader.Picture picture -> keep(file, bytes, picture);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PictureResult keep(Path file, byte[] original, PictureReader.Picture picture) throws IOException {
        List<PictureTable.Size> sizes = new ArrayList<>();
        for (PictureScaler.Scaled scaled : PictureScaler.scale(picture.image())) {
            sizes.add(new PictureTable.Size(
                    scaled.width(), scaled.height(), scaled.fileType(), scaled.bytes().length, store(scaled.bytes())));
        }
        Path fileName = file.getFileName();
        String name = fileName == null ? "" : fileName.toString();
        SitePicture added = new SitePicture(
                store(original),
                name.substring(0, Math.min(name.length(), 255)),
                picture.image().getWidth(),
                picture.image().getHeight());
        database.write(tx -> {
            table.insert(tx, added, sizes, clock.instant());
            return null;
        });
        known = null;
        return new PictureResult.Added(added);
    }

    private String store(byte[] bytes) throws IOException {
        return media.store(new ByteArrayInputStream(bytes), bytes.length).sha256();
    }

    public List<SitePicture> list() {
        return database.read(table::list);
    }

    /** A picture whose file is gone (a backup without pictures, a hand that tidied up) is as one that was never there. */
    @Override
    public Optional<PictureFile> find(String sha256) {
        List<Variant> there = sizes().getOrDefault(sha256, List.of()).stream()
                .filter(size -> media.contains(new MediaId(size.sha256())))
                .map(size -> new Variant(path(size), size.width(), size.height()))
                .toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(new PictureFile(there));
    }

    @Override
    public SiteFile file(Variant variant) {
        PictureTable.Size size = sizes().values().stream()
                .flatMap(List::stream)
                .filter(candidate -> path(candidate).equals(variant.path()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No picture at " + variant.path()));
        return new SiteFile(
                variant.path(),
                size.sha256(),
                size.bytes(),
                () -> read(size.sha256()),
                size.sha256(),
                Optional.empty());
    }

    private static String path(PictureTable.Size size) {
        return "assets/picture." + size.sha256().substring(0, IN_NAME) + "." + size.fileType();
    }

    private byte[] read(String sha256) {
        try (InputStream in = media.open(new MediaId(sha256))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, List<PictureTable.Size>> sizes() {
        Map<String, List<PictureTable.Size>> now = known;
        if (now == null) {
            now = database.read(table::sizes);
            known = now;
        }
        return now;
    }
}
