package org.coachlibre.app.commands;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.coachlibre.app.studio.Studio;
import org.coachlibre.core.Messages;
import org.coachlibre.site.SitePublishing;
import org.coachlibre.sync.SyncReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code coachlibre publish}: brings the site and what can be booked online. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Publishes the practice's site and what can be booked.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:published", "1:not published; visitors see what they saw before", "2:wrong usage"})
public final class PublishCommand implements Callable<Integer> {
    @Mixin
    private final PracticeOptions options = new PracticeOptions();

    @Option(names = "--json", description = "Writes the outcome as JSON.")
    private boolean json;

    @Option(
            names = "--replace",
            description = "Publishes also when another computer has published since; its version stays in the history.")
    private boolean replace;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return StudioWork.withServer(options, Streams.err(spec), this::run);
    }

    private int run(Studio studio, Messages texts) {
        studio.offer().tell();
        SyncReport sync = studio.sync().syncNow();
        SitePublishing.PublishResult result = studio.site().publish(SitePublishing.PublishProgress.SILENT);
        if (replace && result instanceof SitePublishing.PublishedElsewhere elsewhere) {
            result = studio.site().publishOver(elsewhere.releaseId(), SitePublishing.PublishProgress.SILENT);
        }
        return switch (result) {
            case SitePublishing.Published published -> done(published, texts, studio);
            case SitePublishing.NotConnected _ -> refused(texts.text("publish.not-connected"));
            case SitePublishing.ServerAway away -> refused(texts.text("publish.away", away.detail()));
            case SitePublishing.PublishedElsewhere elsewhere ->
                refused(texts.text("publish.elsewhere", elsewhere.device()));
            case SitePublishing.Refused no -> refused(no.sentence() + " (" + sync.state() + ")");
            case SitePublishing.Cancelled _ -> refused(texts.text("publish.cancelled"));
        };
    }

    private int done(SitePublishing.Published published, Messages texts, Studio studio) {
        boolean onlyHere = studio.sitePublishing().isOnlyHere();
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("release", published.releaseId());
            fields.put("url", published.url());
            fields.put("filesSent", published.filesSent());
            fields.put("onlyHere", onlyHere);
            Streams.out(spec).println(JsonOutput.of(fields));
        } else {
            Streams.out(spec)
                    .println(texts.text(
                            onlyHere ? "publish.done-here" : "publish.done", published.filesSent(), published.url()));
        }
        return PracticeOpener.DONE;
    }

    private int refused(String sentence) {
        Streams.err(spec).println(sentence);
        return PracticeOpener.REFUSED;
    }
}
