package org.coachlibre.app.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.coachlibre.core.Messages;
import org.coachlibre.site.Site;
import org.coachlibre.site.SiteRemark;
import org.coachlibre.site.SiteStudio;
import org.coachlibre.site.check.RemarkTexts;
import org.coachlibre.storage.Practice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code coachlibre site check}: what to mend before publishing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Says what to mend on the site before it is published.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing that must be mended",
            "1:something must, or the practice cannot be read",
            "2:wrong usage"
        })
public final class SiteCheckCommand implements Callable<Integer> {
    private final Function<Practice, SiteStudio> studios;

    @Mixin
    private final PracticeOptions options = new PracticeOptions();

    @Option(names = "--json", description = "Writes what was found as JSON.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    /** @param studios gives the site room of an open practice, with its offers */
    public SiteCheckCommand(Function<Practice, SiteStudio> studios) {
        this.studios = studios;
    }

    @Override
    public Integer call() throws Exception {
        return PracticeOpener.run(options, Streams.err(spec), this::check);
    }

    private int check(Practice practice) {
        Locale locale = PracticeOpener.locale(practice);
        Messages texts = SiteBuildCommand.messages(locale);
        SiteStudio studio = studios.apply(practice);
        Site site = studio.findSite().orElse(null);
        if (site == null) {
            Streams.err(spec).println(texts.text("no-site"));
            return PracticeOpener.REFUSED;
        }
        List<SiteRemark> remarks = studio.check();
        RemarkTexts words = new RemarkTexts(locale);
        if (json) {
            List<Map<String, Object>> all = new ArrayList<>();
            remarks.forEach(remark -> all.add(fields(site, remark, words)));
            Streams.out(spec).println(JsonOutput.of(Map.of("remarks", all)));
        } else {
            remarks.forEach(remark -> Streams.out(spec)
                    .println(texts.text(
                            remark.kind().isGrave() ? "check.must" : "check.may",
                            title(site, remark),
                            remark.language().code(),
                            words.sentence(remark))));
            Streams.out(spec).println(texts.text("check.count", remarks.size()));
        }
        return remarks.stream().anyMatch(remark -> remark.kind().isGrave())
                ? PracticeOpener.REFUSED
                : PracticeOpener.DONE;
    }

    private static Map<String, Object> fields(Site site, SiteRemark remark, RemarkTexts words) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", remark.kind().name().toLowerCase(Locale.ROOT));
        fields.put("mustBeMended", remark.kind().isGrave());
        fields.put("page", title(site, remark));
        fields.put("language", remark.language().code());
        fields.put("block", remark.blockId());
        fields.put("sentence", words.sentence(remark));
        return fields;
    }

    private static String title(Site site, SiteRemark remark) {
        return site.findPage(remark.page())
                .map(page -> page.title().in(remark.language()))
                .orElse("");
    }
}
