package org.coachlibre.server.releases;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.coachlibre.syncprotocol.ManifestFile;
import org.coachlibre.syncprotocol.RootHash;

/** The files of a release by path. Immutable. */
public final class Manifest {
    public static final Manifest EMPTY = new Manifest(new TreeMap<>());

    private final SortedMap<String, ManifestFile> files;

    private Manifest(SortedMap<String, ManifestFile> files) {
        this.files = files;
    }

    public static Manifest of(Collection<ManifestFile> files) {
        TreeMap<String, ManifestFile> byPath = new TreeMap<>();
        files.forEach(file -> byPath.put(file.path(), file));
        return new Manifest(byPath);
    }

    /** Reads what {@link #toBytes} wrote. */
    public static Manifest read(byte[] bytes) {
        List<ManifestFile> files = new ArrayList<>();
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().forEach(line -> {
                int first = line.indexOf('\0');
                int second = line.indexOf('\0', first + 1);
                files.add(new ManifestFile(
                        line.substring(0, first),
                        line.substring(first + 1, second),
                        Long.parseLong(line, second + 1, line.length(), 10)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(files);
    }

    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            for (ManifestFile file : files.values()) {
                String line = file.path() + '\0' + file.sha256() + '\0' + file.size() + '\n';
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Sorted by path. */
    public List<ManifestFile> listFiles() {
        return List.copyOf(files.values());
    }

    /** A copy to change. */
    public Map<String, ManifestFile> byPath() {
        return new TreeMap<>(files);
    }

    public String rootHash() {
        return RootHash.of(files.values().stream().collect(Collectors.toMap(ManifestFile::path, ManifestFile::sha256)));
    }

    public long bytes() {
        return files.values().stream().mapToLong(ManifestFile::size).sum();
    }

    public int size() {
        return files.size();
    }
}
