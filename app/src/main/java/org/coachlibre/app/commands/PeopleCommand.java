package org.coachlibre.app.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.coachlibre.core.Events;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;
import org.coachlibre.crm.PeopleQuery;
import org.coachlibre.crm.PersonRow;
import org.coachlibre.crm.configure.CrmModule;
import org.coachlibre.crm.exchange.ExportFormat;
import org.coachlibre.crm.exchange.ImportMode;
import org.coachlibre.crm.exchange.ImportReport;
import org.coachlibre.crm.exchange.PeopleFiles;
import org.coachlibre.crm.exchange.PeopleFiles.Inspection;
import org.coachlibre.crm.exchange.RowReport;
import org.coachlibre.storage.Practice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code coachlibre people import|export|list}. */
@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        description = "Brings people into a practice from CSV or vCard files, writes them out, or lists them.",
        subcommands = {PeopleCommand.Import.class, PeopleCommand.Export.class, PeopleCommand.Listing.class},
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:refused, or the file or practice cannot be read", "2:wrong usage"})
public final class PeopleCommand implements Callable<Integer> {
    private static final String BUNDLE = "org.coachlibre.app.commands.people";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = Streams.err(spec);
        if (spec != null) {
            spec.commandLine().usage(err);
        }
        return PracticeOpener.USAGE;
    }

    /** {@code people import FILE}. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Imports people from a CSV or vCard file; doing it twice changes nothing.")
    static final class Import implements Callable<Integer> {
        @Mixin
        private final PracticeOptions options = new PracticeOptions();

        @Parameters(paramLabel = "FILE", description = "A CSV or vCard file.")
        private Path file = Path.of("");

        @Option(names = "--preview", description = "Says what would happen and changes nothing.")
        private boolean preview;

        @Option(names = "--replace", description = "What the file says goes before what is there.")
        private boolean replace;

        @Option(names = "--json", description = "Writes the report as JSON.")
        private boolean json;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws Exception {
            return PracticeOpener.run(options, Streams.err(spec), this::run);
        }

        private int run(Practice practice) throws IOException {
            Locale locale = PracticeOpener.locale(practice);
            Messages texts = new Messages(BUNDLE, locale);
            return switch (PeopleFiles.inspect(file)) {
                case Inspection.Refused refused -> {
                    Streams.err(spec).println(refused.why().in(texts));
                    yield PracticeOpener.REFUSED;
                }
                case Inspection.Known known -> {
                    ImportMode mode = replace ? ImportMode.REPLACE : ImportMode.COMPLETE;
                    CrmModule module = module(practice);
                    ImportReport report = preview
                            ? module.exchange().preview(known.file(), mode, new QuietProgress())
                            : module.exchange().apply(known.file(), mode, new QuietProgress());
                    tell(report, texts);
                    yield PracticeOpener.DONE;
                }
            };
        }

        private void tell(ImportReport report, Messages texts) {
            PrintWriter out = Streams.out(spec);
            if (json) {
                out.println(JsonOutput.of(asMap(report, texts)));
                return;
            }
            for (RowReport row : report.rows()) {
                if (!row.messages().isEmpty()) {
                    out.println(texts.text("row", String.valueOf(row.number()), sentences(row, texts)));
                }
            }
            out.println(texts.text(
                    preview ? "preview" : "imported",
                    report.created(),
                    report.updated(),
                    report.unchanged(),
                    report.skipped()));
        }

        private Map<String, Object> asMap(ImportReport report, Messages texts) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (RowReport row : report.rows()) {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("row", row.number());
                map.put("outcome", row.outcome().name());
                map.put("name", row.name());
                map.put(
                        "messages",
                        row.messages().stream()
                                .map(message -> message.in(texts))
                                .toList());
                rows.add(map);
            }
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("preview", preview);
            map.put("created", report.created());
            map.put("updated", report.updated());
            map.put("unchanged", report.unchanged());
            map.put("skipped", report.skipped());
            map.put("complete", report.complete());
            map.put("rows", rows);
            return map;
        }

        private static String sentences(RowReport row, Messages texts) {
            return String.join(
                    " ",
                    row.messages().stream().map(message -> message.in(texts)).toList());
        }
    }

    /** {@code people export FILE}. */
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes people to a .csv or .vcf file. Private notes are never written.")
    static final class Export implements Callable<Integer> {
        @Mixin
        private final PracticeOptions options = new PracticeOptions();

        @Parameters(paramLabel = "FILE", description = "The file to write; its ending says the format.")
        private Path file = Path.of("");

        @Option(
                names = "--format",
                description = "CSV, VCARD_4, VCARD_3 or VCARD_2_1; without it the file's ending says.")
        private @Nullable ExportFormat format;

        @Option(names = "--archived", description = "Writes people of the archive too.")
        private boolean archived;

        @Option(names = "--json", description = "Writes the result as JSON.")
        private boolean json;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws Exception {
            Optional<ExportFormat> wanted =
                    format != null ? Optional.of(format) : ExportFormat.ofFileName(file.toString());
            Path folder = file.toAbsolutePath().getParent();
            if (wanted.isEmpty() || folder == null || !Files.isDirectory(folder)) {
                Messages texts = new Messages(BUNDLE, PracticeOpener.systemLocale());
                Streams.err(spec)
                        .println(texts.text(wanted.isEmpty() ? "format-unknown" : "no-folder", file.toString()));
                return PracticeOpener.USAGE;
            }
            return PracticeOpener.run(options, Streams.err(spec), practice -> run(practice, wanted.get()));
        }

        private int run(Practice practice, ExportFormat wanted) {
            Locale locale = PracticeOpener.locale(practice);
            Messages texts = new Messages(BUNDLE, locale);
            try {
                int count = module(practice)
                        .exchange()
                        .export(file, wanted, Language.of(locale), archived, new QuietProgress());
                Streams.out(spec)
                        .println(
                                json
                                        ? JsonOutput.of(Map.of("exported", count, "file", file.toString()))
                                        : texts.text("exported", count, file.toString()));
                return PracticeOpener.DONE;
            } catch (IOException e) {
                Streams.err(spec).println(texts.text("not-written", file.toString(), String.valueOf(e.getMessage())));
                return PracticeOpener.REFUSED;
            }
        }
    }

    /** {@code people list [QUERY]}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists active people, or those that fit what is searched.")
    static final class Listing implements Callable<Integer> {
        @Mixin
        private final PracticeOptions options = new PracticeOptions();

        @Parameters(
                paramLabel = "QUERY",
                arity = "0..1",
                defaultValue = "",
                description = "Beginnings of words of a name, e-mail, company, phone or tag.")
        private String query = "";

        @Option(names = "--json", description = "Writes the people as JSON.")
        private boolean json;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws Exception {
            return PracticeOpener.run(options, Streams.err(spec), this::run);
        }

        private int run(Practice practice) {
            PrintWriter out = Streams.out(spec);
            PeopleQuery asked = new PeopleQuery(query, "", PeopleQuery.Shown.ACTIVE, PeopleQuery.Order.NAME, false);
            List<PersonRow> rows = module(practice).crm().list(asked).rows();
            if (json) {
                out.println(JsonOutput.of(rows.stream().map(Listing::asMap).toList()));
            } else {
                rows.forEach(row -> out.println(row.displayName() + "\t" + row.email() + "\t" + row.phone()));
            }
            return PracticeOpener.DONE;
        }

        private static Map<String, Object> asMap(PersonRow row) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("id", row.id().toString());
            map.put("name", row.displayName());
            map.put("email", row.email());
            map.put("phone", row.phone());
            map.put("company", row.company());
            map.put("role", row.role());
            map.put("tags", row.tags());
            return map;
        }
    }

    private static CrmModule module(Practice practice) {
        return new CrmModule(practice, new Events(), Clock.system(ZoneId.systemDefault()));
    }
}
