package org.coachlibre.app.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.coachlibre.core.Messages;
import org.coachlibre.storage.PracticeRestore;
import org.coachlibre.storage.RestoreResult;
import org.coachlibre.storage.StorageSentences;
import org.coachlibre.storage.Unlock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code coachlibre restore --practice DIR FILE}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Checks a backup and puts it into the folder; what lies there is set aside, never removed.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:restored", "1:refused, failed or broken backup", "2:wrong usage"})
public final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private final PracticeOptions options = new PracticeOptions();

    @Parameters(index = "0", paramLabel = "FILE", description = "The backup (NAME.clbackup).")
    private @Nullable Path file;

    @Option(names = "--json", description = "Writes the result as JSON.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Path backup = Objects.requireNonNull(file, "picocli requires FILE");
        PrintWriter err = Streams.err(spec);
        Unlock unlock;
        try {
            unlock = PracticeOpener.unlock(options);
        } catch (IOException e) {
            err.println(PracticeOpener.commandMessages(PracticeOpener.systemLocale())
                    .text("secretFile", String.valueOf(e.getMessage())));
            return PracticeOpener.USAGE;
        }
        RestoreResult result = PracticeRestore.restore(backup, options.directory(), unlock, Clock.systemUTC());
        Messages messages = StorageSentences.messages(PracticeOpener.systemLocale());
        if (result instanceof RestoreResult.Restored restored) {
            tell(backup, restored, messages);
            return PracticeOpener.DONE;
        }
        err.println(messages.text(StorageSentences.key(result, unlock)));
        if (result instanceof RestoreResult.Damaged(String detail)) {
            err.println("(" + detail + ")");
        }
        return PracticeOpener.REFUSED;
    }

    private void tell(Path backup, RestoreResult.Restored restored, Messages messages) {
        PrintWriter out = Streams.out(spec);
        if (json) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("result", "restored");
            told.put("practice", restored.directory().toString());
            restored.setAside().ifPresent(folder -> told.put("setAside", folder.toString()));
            told.put("madeAt", restored.madeAt().toString());
            told.put("rows", restored.rows());
            told.put("privateTextsReadable", restored.privateTextsReadable());
            told.put("pictures", hasPictures(restored.directory()));
            out.println(JsonOutput.of(told));
            return;
        }
        out.println(messages.text("restore.restored", restored.directory(), restored.rows()));
        restored.setAside().ifPresent(folder -> out.println(messages.text("restore.setAside", folder)));
        if (!hasPictures(restored.directory())) {
            out.println(messages.text("restore.noPictures", restored.directory().resolve("media")));
        }
        if (!restored.privateTextsReadable()) {
            out.println(messages.text("restore.noClientKeys", PracticeRestore.clientKeysBeside(backup)));
        }
    }

    /** A backup made without its pictures leaves those that lie in the folder; in another folder there are none. */
    private static boolean hasPictures(Path practice) {
        Path media = practice.resolve("media");
        try (Stream<Path> files = Files.isDirectory(media) ? Files.list(media) : Stream.empty()) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            return false;
        }
    }
}
