package org.coachlibre.site.markdown;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.coachlibre.site.markdown.Finding.Kind;

/**
 * The files of a folder that may become part of the site, in a fixed order.
 *
 * @param pages Markdown
 * @param others pictures and the like, to be copied
 */
record SourceFolder(Habit habit, List<SourceFile> pages, List<SourceFile> others) {
    private static final Set<String> NO_PART = Set.of(
            "node_modules",
            "_site",
            "public",
            "package.json",
            "package-lock.json",
            "yarn.lock",
            "pnpm-lock.yaml",
            "Gemfile",
            "Gemfile.lock",
            "Makefile",
            "netlify.toml",
            "vercel.json",
            "tsconfig.json");
    private static final int DEEPEST = 64;

    /** Reads the folder. What cannot be read or leads out of it is found, and the rest goes on. */
    static SourceFolder read(Path root, Habit habit, Findings findings) throws IOException {
        List<SourceFile> pages = new ArrayList<>();
        List<SourceFile> others = new ArrayList<>();
        Path real = root.toRealPath();
        if (habit == Habit.HUGO && Files.isDirectory(root.resolve("content"))) {
            new Walk(root, real, "content/", habit, pages, others, findings).start();
            if (Files.isDirectory(root.resolve("static"), LinkOption.NOFOLLOW_LINKS)) {
                List<SourceFile> notPages = new ArrayList<>();
                new Walk(root, real, "static/", habit, notPages, others, findings).start();
                others.addAll(notPages);
            }
        } else {
            new Walk(root, real, "", habit, pages, others, findings).start();
        }
        Comparator<SourceFile> byName = (one, other) -> one.name().compareTo(other.name());
        pages.sort(byName);
        others.sort(byName);
        return new SourceFolder(habit, pages, others);
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Path real;
        private final Path start;
        private final int cut;
        private final Habit habit;
        private final List<SourceFile> pages;
        private final List<SourceFile> others;
        private final Findings findings;
        private final int rootLength;

        Walk(
                Path root,
                Path real,
                String under,
                Habit habit,
                List<SourceFile> pages,
                List<SourceFile> others,
                Findings findings) {
            this.root = root;
            this.real = real;
            this.start = under.isEmpty() ? root : root.resolve(under);
            this.cut = under.length();
            this.habit = habit;
            this.pages = pages;
            this.others = others;
            this.findings = findings;
            String text = root.toString();
            this.rootLength = text.endsWith("/") || text.endsWith("\\") ? text.length() : text.length() + 1;
        }

        void start() throws IOException {
            Files.walkFileTree(start, Set.of(), DEEPEST, this);
        }

        private String name(Path path) {
            String text = path.toString();
            return text.length() <= rootLength
                    ? "."
                    : text.substring(rootLength).replace('\\', '/');
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean isTop = folder.equals(start) || folder.equals(root);
            return isTop || isPart(String.valueOf(folder.getFileName()), true)
                    ? FileVisitResult.CONTINUE
                    : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isPart(String.valueOf(file.getFileName()), false)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isDirectory()) {
                findings.add(Kind.TOO_DEEP, name(file), "");
            } else if (attributes.isSymbolicLink()) {
                followed(file);
            } else if (attributes.isRegularFile()) {
                add(file, attributes.size());
            }
            return FileVisitResult.CONTINUE;
        }

        /** A link to a file inside the folder is that file; no other link is followed. */
        private void followed(Path link) {
            try {
                Path target = link.toRealPath();
                if (target.startsWith(real) && Files.isRegularFile(target)) {
                    add(link, Files.size(target));
                    return;
                }
            } catch (IOException e) {
                // A link to nothing is told like one that leads away.
            }
            findings.add(Kind.LINK_OUTSIDE, name(link), "");
        }

        private void add(Path path, long size) {
            String name = name(path);
            SourceFile file = new SourceFile(name, name.substring(cut), path, size);
            if (!file.isMarkdown()) {
                others.add(file);
            } else if (size > Texts.LONGEST) {
                findings.add(Kind.TOO_LARGE, name, Long.toString(Texts.LONGEST >> 20));
            } else {
                pages.add(file);
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            findings.add(Kind.UNREADABLE, name(file), "");
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(
                Path folder, java.io.@org.jspecify.annotations.Nullable IOException e) {
            if (e != null) {
                findings.add(Kind.UNREADABLE, name(folder), "");
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isPart(String name, boolean isFolder) {
            char first = name.charAt(0);
            if (first == '.') {
                return name.equals(".well-known");
            }
            if (first == '_') {
                return name.startsWith("_index.")
                        || (isFolder && habit == Habit.JEKYLL && name.equals("_posts"))
                        || (!isFolder && (name.equals("_headers") || name.equals("_redirects")));
            }
            boolean isConfiguration = !isFolder
                    && cut == 0
                    && (name.startsWith("eleventy.config.")
                            || name.startsWith("hugo.")
                            || (habit == Habit.HUGO && name.startsWith("config.")));
            boolean isTemplate = name.endsWith(".njk")
                    || name.endsWith(".liquid")
                    || name.endsWith(".scss")
                    || name.contains(".11ty.")
                    || name.endsWith(".11tydata.json");
            return !NO_PART.contains(name) && !isConfiguration && !isTemplate;
        }
    }
}
