package org.coachlibre.app.commands;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.coachlibre.app.demo.MainJob;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code coachlibre demo}: the whole main job without a window. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the main job without a window, on a sample practice.",
            "In a temporary folder: a real server process, the site published, a client's booking over HTTP while the studio is",
            "closed, and the booking found again when it is opened."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the booking arrived", "1:it did not", "2:wrong usage"})
public final class DemoCommand implements Callable<Integer> {
    @Option(names = "--language", description = "fr or en (default: this computer's)")
    private @Nullable String language;

    @Option(names = "--json", description = "Writes the steps as JSON.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Language shown = language == null ? Language.of(Locale.getDefault()) : Language.ofCode(language);
        Messages texts = new Messages("org.coachlibre.app.demo.messages", shown.locale());
        PrintWriter out = Streams.out(spec);
        List<Map<String, Object>> steps = new ArrayList<>();
        MainJob.Outcome outcome = new MainJob(shown, texts, step -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("step", step.text());
                    fields.put("milliseconds", step.millis());
                    steps.add(fields);
                    if (!json) {
                        out.printf(Locale.ROOT, "%7d ms  %s%n", step.millis(), step.text());
                        out.flush();
                    }
                })
                .run();
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("arrived", outcome.hasArrived());
            fields.put("milliseconds", outcome.millis());
            fields.put("steps", steps);
            fields.put("failure", outcome.failure());
            out.println(JsonOutput.of(fields));
        } else if (outcome.hasArrived()) {
            out.println(texts.text("done", outcome.millis() / 1000.0));
        } else {
            Streams.err(spec).println(texts.text("failed", outcome.failure()));
        }
        return outcome.hasArrived() ? PracticeOpener.DONE : PracticeOpener.REFUSED;
    }
}
