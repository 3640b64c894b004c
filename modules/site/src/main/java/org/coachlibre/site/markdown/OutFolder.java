package org.coachlibre.site.markdown;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.coachlibre.site.markdown.Finding.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The folder that is written. A new one is made beside its place and moved there when it is whole; in one that was built before
 * only what differs is written, each file at once, and what is no longer part of the site is removed, if this program wrote it.
 * {@link #MARK} lists what it wrote. Writing is safe from several threads.
 */
final class OutFolder {
    static final String MARK = ".coachlibre-markdown";

    private static final int MOST_FAILURES = 20;

    private final Path target;
    private final Path place;
    private final String start;
    private final boolean isNew;
    private final Set<String> before;
    private final Findings findings;
    private final Set<String> folders = ConcurrentHashMap.newKeySet();
    private final Set<String> notOurs = ConcurrentHashMap.newKeySet();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    private OutFolder(Path target, Path place, boolean isNew, Set<String> before, Findings findings) {
        this.target = target;
        this.place = place;
        this.start = place + File.separator;
        this.isNew = isNew;
        this.before = before;
        this.findings = findings;
    }

    /** Why a folder may not be written to; null when it may. */
    static @Nullable Finding refusal(Path source, Path out) throws IOException {
        Path from = source.toRealPath();
        Path to = resolved(out);
        if (to.startsWith(from) || from.startsWith(to)) {
            return Finding.of(Kind.OUT_INSIDE, out.toString(), "");
        }
        if (!Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        if (!Files.isDirectory(out)) {
            return Finding.of(Kind.OUT_NOT_EMPTY, out.toString(), "");
        }
        try (Stream<Path> inside = Files.list(out)) {
            boolean isOurs =
                    Files.isRegularFile(out.resolve(MARK)) || inside.findAny().isEmpty();
            return isOurs ? null : Finding.of(Kind.OUT_NOT_EMPTY, out.toString(), "");
        }
    }

    /** The real path that {@code out} will have. */
    private static Path resolved(Path out) throws IOException {
        Path path = out.toAbsolutePath().normalize();
        Path above = path;
        while (!Files.exists(above) && above.getParent() != null) {
            above = above.getParent();
        }
        return above.toRealPath().resolve(above.relativize(path)).normalize();
    }

    /** @param planned every file of the site */
    static OutFolder open(Path out, Set<String> planned, Findings findings) throws IOException {
        Path target = out.toAbsolutePath().normalize();
        if (!Files.exists(target)) {
            Path parent = target.getParent();
            if (parent == null) {
                throw new IOException(target.toString());
            }
            Files.createDirectories(parent);
            Path place = Files.createTempDirectory(parent, "." + target.getFileName() + "-");
            return new OutFolder(target, place, true, Set.of(), findings);
        }
        Set<String> before = marked(target);
        Set<String> all = new HashSet<>(before);
        for (String path : planned) {
            if (!all.contains(path) && !Files.exists(target.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                all.add(path);
            }
        }
        // Told before the first file is written: after a power cut the next build still knows its own files.
        mark(target, all);
        return new OutFolder(target, target, false, before, findings);
    }

    private static Set<String> marked(Path folder) throws IOException {
        Path mark = folder.resolve(MARK);
        if (!Files.isRegularFile(mark)) {
            return Set.of();
        }
        List<String> lines = Files.readAllLines(mark);
        return new HashSet<>(lines.subList(Math.min(1, lines.size()), lines.size()));
    }

    private static void mark(Path folder, Set<String> paths) throws IOException {
        StringBuilder text = new StringBuilder("CoachLibre 1\n");
        paths.stream().sorted().forEach(path -> text.append(path).append('\n'));
        Path fresh = folder.resolve(MARK + "~");
        Files.writeString(fresh, text);
        Files.move(fresh, folder.resolve(MARK), StandardCopyOption.REPLACE_EXISTING);
    }

    int written() {
        return written.get();
    }

    long bytes() {
        return bytes.get();
    }

    /** Writes a file unless it is there with these bytes. */
    void write(String path, byte[] content) throws IOException {
        File file = new File(start + path);
        bytes.addAndGet(content.length);
        try {
            if (isNew) {
                folder(path);
                try (FileOutputStream out = new FileOutputStream(file)) {
                    out.write(content);
                }
                written.incrementAndGet();
            } else if (!isSame(file, content) && mayReplace(file, path)) {
                folder(path);
                File fresh = new File(start + path + "~");
                try (FileOutputStream out = new FileOutputStream(fresh)) {
                    out.write(content);
                }
                Files.move(fresh.toPath(), file.toPath(), StandardCopyOption.REPLACE_EXISTING);
                written.incrementAndGet();
            }
        } catch (IOException e) {
            failed(path, e);
        }
    }

    /** Copies a file unless it is there with the same bytes. */
    void copy(SourceFile source, String path) throws IOException {
        File file = new File(start + path);
        bytes.addAndGet(source.size());
        try {
            boolean isSame = !isNew
                    && file.isFile()
                    && file.length() == source.size()
                    && Files.mismatch(source.path(), file.toPath()) < 0;
            if (!isSame && mayReplace(file, path)) {
                folder(path);
                File fresh = new File(start + path + "~");
                Files.copy(source.path(), fresh.toPath(), StandardCopyOption.REPLACE_EXISTING);
                Files.move(fresh.toPath(), file.toPath(), StandardCopyOption.REPLACE_EXISTING);
                written.incrementAndGet();
            }
        } catch (IOException e) {
            failed(path, e);
        }
    }

    /** Removes what is no longer part of the site, and puts a new folder in its place; gives how many files were removed. */
    int finish(Set<String> planned) throws IOException {
        int removed = 0;
        for (String path : before) {
            Path file = place.resolve(path).normalize();
            if (!planned.contains(path) && file.startsWith(place) && Files.deleteIfExists(file)) {
                removed++;
                removeEmpty(file.getParent());
            }
        }
        Set<String> ours = new HashSet<>(planned);
        ours.removeAll(notOurs);
        mark(place, ours);
        if (isNew) {
            readableByAll();
            Files.move(place, target);
        }
        return removed;
    }

    /** A temporary folder is its owner's alone; a site is for the web server too. */
    private void readableByAll() throws IOException {
        if (Files.getFileStore(place).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Removes what was begun for a new folder. */
    void abandon() throws IOException {
        if (isNew && Files.exists(place)) {
            try (Stream<Path> all = Files.walk(place)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void removeEmpty(@Nullable Path from) throws IOException {
        Path folder = from;
        while (folder != null && !folder.equals(place) && folder.startsWith(place)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
            folder = folder.getParent();
        }
    }

    private void failed(String path, IOException e) throws IOException {
        findings.add(Kind.UNWRITABLE, path, e.getClass().getSimpleName());
        if (failures.incrementAndGet() > MOST_FAILURES) {
            throw e;
        }
    }

    private boolean mayReplace(File file, String path) {
        if (isNew || before.contains(path) || !file.exists()) {
            return true;
        }
        findings.add(Kind.NOT_OURS, path, "");
        notOurs.add(path);
        return false;
    }

    private static boolean isSame(File file, byte[] content) throws IOException {
        return file.isFile()
                && file.length() == content.length
                && Arrays.equals(Files.readAllBytes(file.toPath()), content);
    }

    private void folder(String path) {
        int slash = path.lastIndexOf('/');
        if (slash < 0) {
            return;
        }
        String folder = path.substring(0, slash);
        if (!folders.contains(folder)) {
            folder(folder);
            new File(start + folder).mkdir();
            folders.add(folder);
        }
    }
}
