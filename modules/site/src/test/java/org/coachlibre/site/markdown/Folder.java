package org.coachlibre.site.markdown;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.coachlibre.core.Language;
import org.coachlibre.site.markdown.BuildResult.Built;
import org.coachlibre.site.markdown.BuildResult.Refused;
import org.jspecify.annotations.Nullable;

/** A folder of Markdown for a test, and what was built from it. */
final class Folder {
    static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z"));

    final Path source;
    final Path out;

    @Nullable
    Language language = Language.ENGLISH;

    String baseUrl = "https://claire.example";

    Folder(Path temporary) {
        source = temporary.resolve("source");
        out = temporary.resolve("out");
        try {
            Files.createDirectories(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Folder with(String name, String text) throws IOException {
        Path file = source.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    BuildResult result() throws IOException {
        return new MarkdownSite(new BuildRequest(source, out, baseUrl, "", "Claire", language), NOW).build();
    }

    Built build() throws IOException {
        return assertInstanceOf(Built.class, result());
    }

    Finding refusal() throws IOException {
        return assertInstanceOf(Refused.class, result()).why();
    }

    String page(String path) throws IOException {
        return Files.readString(out.resolve(path));
    }

    /** What stands between {@code main}'s tags. */
    String main(String path) throws IOException {
        String page = page(path);
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    boolean has(String path) {
        return Files.exists(out.resolve(path));
    }

    static List<Finding.Kind> kinds(Built built) {
        return built.findings().stream().map(Finding::kind).toList();
    }

    /** Every file but the mark, with its bytes as text. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        out.relativize(path).toString(),
                        new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
