package org.coachlibre.app.commands;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.coachlibre.app.studio.Studio;
import org.coachlibre.core.Messages;
import org.coachlibre.sync.SyncReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code coachlibre sync}: sends what waits and fetches what is new, once. */
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        description = "Sends what waits to the practice's server and fetches what is new, once.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:the server could not be asked, or something still waits", "2:wrong usage"})
public final class SyncCommand implements Callable<Integer> {
    @Mixin
    private final PracticeOptions options = new PracticeOptions();

    @Option(names = "--json", description = "Writes the report as JSON.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return StudioWork.withServer(options, Streams.err(spec), this::run);
    }

    private int run(Studio studio, Messages texts) {
        studio.offer().tell();
        SyncReport report = studio.sync().syncNow();
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("state", report.state().name());
            fields.put("pushed", report.pushed());
            fields.put("refused", report.refused());
            fields.put("received", report.received());
            fields.put("setAside", report.setAside());
            fields.put("waiting", report.waiting());
            Streams.out(spec).println(JsonOutput.of(fields));
        } else {
            Streams.out(spec)
                    .println(texts.text(
                            report.isComplete() ? "sync.done" : "sync.incomplete",
                            report.received(),
                            report.pushed(),
                            report.waiting(),
                            texts.text("state." + report.state().name())));
        }
        return report.isComplete() ? PracticeOpener.DONE : PracticeOpener.REFUSED;
    }
}
