package org.coachlibre.app.commands;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.coachlibre.core.Messages;
import org.coachlibre.storage.Backups;
import org.coachlibre.storage.Practice;
import org.coachlibre.storage.StorageSentences;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code coachlibre backup --practice DIR [FILE]}. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Makes a backup, opens it again and counts its rows before it is called good.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:made", "1:refused or failed", "2:wrong usage"})
public final class BackupCommand implements Callable<Integer> {
    @Mixin
    private final PracticeOptions options = new PracticeOptions();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "The backup to write, with media (NAME.clbackup); without it, one in the practice's folder.")
    private @Nullable Path file;

    @Option(names = "--json", description = "Writes the result as JSON.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return PracticeOpener.run(options, Streams.err(spec), this::backUp);
    }

    private int backUp(Practice practice) {
        Path target = file == null ? null : file.toAbsolutePath();
        if (target != null && Files.isDirectory(target)) {
            Streams.err(spec)
                    .println(PracticeOpener.commandMessages(PracticeOpener.locale(practice))
                            .text("backup.isFolder", target));
            return PracticeOpener.USAGE;
        }
        Backups.BackupResult result = target == null
                ? practice.backups().now(new QuietProgress())
                : practice.backups().export(target, new QuietProgress());
        Messages messages = StorageSentences.messages(PracticeOpener.locale(practice));
        if (result instanceof Backups.BackupResult.Made(Backups.BackupFile backup, long rows)) {
            PrintWriter out = Streams.out(spec);
            if (json) {
                Map<String, Object> made = new LinkedHashMap<>();
                made.put("result", "made");
                made.put("file", backup.file().toString());
                made.put("clientKeys", backup.clientKeys().toString());
                made.put("at", backup.at().toString());
                made.put("bytes", backup.bytes());
                made.put("rows", rows);
                out.println(JsonOutput.of(made));
            } else {
                out.println(messages.text(
                        StorageSentences.key(result),
                        backup.file(),
                        rows,
                        backup.clientKeys().getFileName()));
            }
            return PracticeOpener.DONE;
        }
        Streams.err(spec).println(messages.text(StorageSentences.key(result)));
        return PracticeOpener.REFUSED;
    }
}
