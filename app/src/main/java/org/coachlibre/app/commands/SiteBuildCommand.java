package org.coachlibre.app.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coachlibre.core.Messages;
import org.coachlibre.site.SiteBuild;
import org.coachlibre.site.SiteFile;
import org.coachlibre.site.SiteStudio;
import org.coachlibre.storage.Practice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code coachlibre site build --practice DIR --out DIR}, or {@code --markdown DIR}. Registered under {@code site}. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Writes the whole site into a folder that any web server can serve.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:written", "1:refused or failed", "2:wrong usage"})
public final class SiteBuildCommand implements Callable<Integer> {
    private static final String MARK = ".coachlibre-site";

    private final Function<Practice, SiteStudio> studios;

    @Option(names = "--practice", paramLabel = "DIR", description = "The practice's folder.")
    private @Nullable Path practiceFolder;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "A file whose first line is the passphrase; without it this computer's keyring is asked.")
    private @Nullable Path passphraseFile;

    @Option(
            names = "--recovery-code-file",
            paramLabel = "FILE",
            description = "A file whose first line is the recovery code, on a computer that has no key yet.")
    private @Nullable Path recoveryCodeFile;

    @Mixin
    private final MarkdownOptions markdown = new MarkdownOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "An empty or new folder, or one that this command wrote before.")
    private @Nullable Path out;

    @Option(
            names = "--base-url",
            defaultValue = "",
            paramLabel = "URL",
            description =
                    "Where the site will be found, such as https://claire.example: for the sitemap and canonical links.")
    private String baseUrl = "";

    @Option(names = "--json", description = "Writes the result as JSON.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    /** @param studios gives the site room of an open practice, with its offers */
    public SiteBuildCommand(Function<Practice, SiteStudio> studios) {
        this.studios = studios;
    }

    @Override
    public Integer call() throws Exception {
        Messages system = messages(PracticeOpener.systemLocale());
        Path folder = markdown.markdown;
        Path practice = practiceFolder;
        if (folder != null && practice == null && out != null) {
            return new MarkdownBuilding(Streams.out(spec), Streams.err(spec), PracticeOpener.systemLocale())
                    .run(markdown, folder, out, baseUrl, json);
        }
        if (folder != null || practice == null || markdown.isAnyGiven()) {
            boolean isOneSource = folder == null && practice != null;
            Streams.err(spec).println(system.text(isOneSource ? "markdown.only" : "one-source"));
            return PracticeOpener.USAGE;
        }
        if (!baseUrl.isEmpty() && !baseUrl.matches("https?://[^\\s/?#\"<>]+/?")) {
            Streams.err(spec).println(system.text("base-url", baseUrl));
            return PracticeOpener.USAGE;
        }
        if (out == null || !isOurs(out)) {
            Streams.err(spec).println(system.text("not-empty", String.valueOf(out)));
            return PracticeOpener.USAGE;
        }
        Path target = out.toAbsolutePath();
        PracticeOptions options = PracticeOptions.of(practice, passphraseFile);
        options.recoveryCodeFile = recoveryCodeFile;
        return PracticeOpener.run(options, Streams.err(spec), opened -> build(opened, target));
    }

    private int build(Practice practice, Path target) throws IOException {
        Messages texts = messages(PracticeOpener.locale(practice));
        SiteStudio studio = studios.apply(practice);
        if (studio.findSite().isEmpty()) {
            Streams.err(spec).println(texts.text("no-site"));
            return PracticeOpener.REFUSED;
        }
        SiteBuild build = studio.build(baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl);
        int written = write(build, target);
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("result", "built");
            result.put("out", target.toString());
            result.put("files", build.files().size());
            result.put("written", written);
            result.put("bytes", build.totalBytes());
            result.put("rootHash", build.rootHash());
            Streams.out(spec).println(JsonOutput.of(result));
        } else {
            Streams.out(spec).println(texts.text("built", build.files().size(), target, written));
        }
        return PracticeOpener.DONE;
    }

    /** Whether what is there may be replaced: nothing, or what this command wrote. */
    private static boolean isOurs(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return Files.exists(folder.resolve(MARK)) || inside.findAny().isEmpty();
        }
    }

    /** Writes what differs, removes what is no longer part of the site; gives how many files were written. */
    private static int write(SiteBuild build, Path target) throws IOException {
        Files.createDirectories(target);
        Files.writeString(target.resolve(MARK), build.rootHash() + "\n");
        int written = 0;
        for (SiteFile file : build.files().values()) {
            Path path = target.resolve(file.path()).normalize();
            if (!path.startsWith(target.normalize())) {
                throw new IllegalStateException("A path of the site leads outside: " + file.path());
            }
            byte[] bytes = file.bytes().get();
            if (!Files.isRegularFile(path) || !Arrays.equals(Files.readAllBytes(path), bytes)) {
                Files.createDirectories(path.getParent());
                Files.write(path, bytes);
                written++;
            }
        }
        removeOthers(build, target);
        return written;
    }

    private static void removeOthers(SiteBuild build, Path target) throws IOException {
        try (Stream<Path> all = Files.walk(target)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                String name = target.relativize(path).toString().replace('\\', '/');
                if (!name.equals(MARK) && !build.files().containsKey(name)) {
                    Files.delete(path);
                }
            }
        }
    }

    static Messages messages(Locale locale) {
        return new Messages("org.coachlibre.app.commands.site", locale);
    }
}
