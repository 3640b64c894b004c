package org.coachlibre.app.commands;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.coachlibre.app.practice.StudioMigrations;
import org.coachlibre.core.Messages;
import org.coachlibre.storage.CheckReport;
import org.coachlibre.storage.Practice;
import org.coachlibre.storage.PracticeCheck;
import org.coachlibre.storage.StorageSentences;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code coachlibre check --practice DIR}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads everything of the practice and says what is damaged; changes nothing.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:whole", "1:damaged, or it does not open", "2:wrong usage"})
public final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final PracticeOptions options = new PracticeOptions();

    @Option(names = "--json", description = "Writes the report as JSON.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return PracticeOpener.run(options, Streams.err(spec), this::check);
    }

    private int check(Practice practice) {
        CheckReport report = PracticeCheck.check(practice, StudioMigrations.SEALED, new QuietProgress());
        PrintWriter out = Streams.out(spec);
        if (json) {
            out.println(JsonOutput.of(asMap(report)));
        } else {
            tell(report, StorageSentences.messages(PracticeOpener.locale(practice)), out);
        }
        return report.isWhole() ? PracticeOpener.DONE : PracticeOpener.REFUSED;
    }

    private static void tell(CheckReport report, Messages messages, PrintWriter out) {
        for (CheckReport.Finding finding : report.findings()) {
            out.println(messages.text(StorageSentences.key(finding.fault()), finding.what()));
        }
        out.println(
                report.isWhole()
                        ? messages.text(
                                "check.whole",
                                report.tables(),
                                report.rows(),
                                report.indexes(),
                                report.privateTexts(),
                                report.mediaFiles())
                        : messages.text("check.damaged", report.findings().size()));
        if (report.withoutKey() > 0) {
            out.println(messages.text("check.withoutKey", report.withoutKey()));
        }
    }

    private static Map<String, Object> asMap(CheckReport report) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("whole", report.isWhole());
        map.put("tables", report.tables());
        map.put("rows", report.rows());
        map.put("indexes", report.indexes());
        map.put("privateTexts", report.privateTexts());
        map.put("textsWithoutKey", report.withoutKey());
        map.put("mediaFiles", report.mediaFiles());
        List<Map<String, String>> findings = report.findings().stream()
                .map(finding ->
                        Map.of("fault", finding.fault().name(), "what", finding.what(), "detail", finding.detail()))
                .toList();
        map.put("findings", findings);
        return map;
    }
}
