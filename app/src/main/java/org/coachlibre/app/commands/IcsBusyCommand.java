package org.coachlibre.app.commands;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.coachlibre.core.Messages;
import org.coachlibre.icalendar.CalendarEvent;
import org.coachlibre.icalendar.CalendarLimits;
import org.coachlibre.icalendar.CalendarReader;
import org.coachlibre.icalendar.CalendarReading;
import org.coachlibre.icalendar.CalendarRequest;
import org.coachlibre.icalendar.CalendarWarning;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code coachlibre ics busy FILE...}: when somebody is busy, from calendar files. */
@Command(
        name = "busy",
        mixinStandardHelpOptions = true,
        description = {
            "Lists when somebody is busy, from calendar files: repeated events worked out, changes and exceptions applied.",
            "Free, cancelled and declined events and events without a length are left out. A whole day blocks the"
                    + " whole local day of --zone."
        },
        footerHeading = "%nWho you are among the guests of an event:%n",
        footer = {
            "  the addresses of --me; without any, the owner that the calendar names (X-OWNER, or an address as"
                    + " X-WR-CALNAME); without one, the only guest when the calendar names but one.",
            "  What you declined or delegated does not block.",
            "",
            "A time zone is looked up in the file first, then by its IANA or Windows name; an unknown one is told and"
                    + " --zone is taken. A local time that the clocks skip becomes the end of the gap and is told."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; warnings may be told on the error stream",
            "1:a file, or a line of one, could not be read; what could be read of the others is printed",
            "2:wrong usage"
        })
final class IcsBusyCommand implements Callable<Integer> {
    private static final String BUNDLE = "org.coachlibre.app.commands.ics";
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int MEGABYTE = 1_000_000;
    private static final Comparator<CalendarEvent> ORDER = Comparator.comparing(CalendarEvent::start)
            .thenComparing(CalendarEvent::end)
            .thenComparing(CalendarEvent::summary);

    /** How invitations without an answer count. */
    enum Unanswered {
        busy,
        free
    }

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Calendar files; each is read on its own.")
    private List<Path> files = List.of();

    @Option(
            names = "--zone",
            required = true,
            paramLabel = "ZONE",
            description = "Your time zone, such as Europe/Paris: for whole days and times without a zone.")
    private String zone = "";

    @Option(
            names = "--from",
            required = true,
            paramLabel = "INSTANT",
            description = "Busy times that end at or before it are left out, such as 2026-06-15T00:00:00Z.")
    private String from = "";

    @Option(
            names = "--until",
            required = true,
            paramLabel = "INSTANT",
            description = "Busy times that start at or after it are left out.")
    private String until = "";

    @Option(names = "--me", paramLabel = "MAIL", description = "Your e-mail address; may be given several times.")
    private List<String> me = List.of();

    @Option(
            names = "--unanswered",
            paramLabel = "busy|free",
            description = "How an invitation counts that you have not answered (default: ${DEFAULT-VALUE}).",
            defaultValue = "busy")
    private Unanswered unanswered = Unanswered.busy;

    @Option(
            names = "--json",
            description = "Print JSON: a list of start and end (UTC), allDay, summary; by start, end, summary.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = Streams.err(spec);
        Messages texts = new Messages(BUNDLE, PracticeOpener.systemLocale());
        CalendarRequest request;
        try {
            ZoneId host = parsed(texts, "zone-wrong", zone, ZoneId::of);
            Instant start = parsed(texts, "from-wrong", from, JsonFields::instant);
            Instant end = parsed(texts, "until-wrong", until, JsonFields::instant);
            if (!end.isAfter(start)) {
                throw new DateTimeException(texts.text("window-wrong", from, until));
            }
            request = new CalendarRequest(host, start, end, Set.copyOf(me), unanswered == Unanswered.busy);
        } catch (DateTimeException e) {
            err.println(e.getMessage());
            err.flush();
            return USAGE;
        }
        List<CalendarEvent> busy = new ArrayList<>();
        boolean whole = true;
        for (Path file : files) {
            whole &= read(file, request, busy, texts, err);
        }
        err.flush();
        busy.sort(ORDER);
        print(busy, request, texts);
        return whole ? DONE : FAILED;
    }

    /** Adds a file's busy times; false when something of it could not be read, which is told. */
    private static boolean read(
            Path file, CalendarRequest request, List<CalendarEvent> busy, Messages texts, PrintWriter err) {
        try {
            return switch (reading(file, request)) {
                case CalendarReading.Read read -> {
                    for (CalendarEvent event : read.events()) {
                        if (isBusy(event, request)) {
                            busy.add(event);
                        }
                    }
                    read.warnings().forEach(warning -> err.println(sentence(file, warning, texts)));
                    yield read.warnings().stream()
                            .noneMatch(warning -> warning.kind().isError());
                }
                case CalendarReading.NotACalendar not -> {
                    err.println(texts.text("fault." + word(not.fault()), file.toString(), String.valueOf(not.line())));
                    yield false;
                }
                case CalendarReading.TooLarge large -> {
                    err.println(texts.text(
                            "too-large",
                            file.toString(),
                            CalendarLimits.USUAL.bytes() / MEGABYTE,
                            CalendarLimits.USUAL.events()));
                    yield false;
                }
            };
        } catch (NoSuchFileException e) {
            err.println(texts.text("no-file", file.toString()));
        } catch (IOException e) {
            err.println(texts.text("not-read", file.toString(), String.valueOf(e.getMessage())));
        }
        return false;
    }

    private static CalendarReading reading(Path file, CalendarRequest request) throws IOException {
        return Files.size(file) > CalendarLimits.USUAL.bytes()
                ? new CalendarReading.TooLarge()
                : new CalendarReader().read(Files.readAllBytes(file), request);
    }

    private static boolean isBusy(CalendarEvent event, CalendarRequest request) {
        return event.blocks()
                && event.end().isAfter(event.start())
                && event.end().isAfter(request.from())
                && event.start().isBefore(request.until());
    }

    private static String sentence(Path file, CalendarWarning warning, Messages texts) {
        return texts.text(
                "warning." + word(warning.kind()),
                file.toString(),
                String.valueOf(warning.line()),
                warning.detail(),
                warning.uid());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void print(List<CalendarEvent> busy, CalendarRequest request, Messages texts) throws IOException {
        PrintWriter out = Streams.out(spec);
        if (json) {
            printJson(busy, out);
        } else {
            printTable(busy, request.zone(), texts, out);
        }
        out.flush();
    }

    private static void printJson(List<CalendarEvent> busy, PrintWriter out) throws IOException {
        try (JsonGenerator generator = new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)) {
            generator.writeStartArray();
            for (CalendarEvent event : busy) {
                generator.writeStartObject();
                generator.writeStringField("start", event.start().toString());
                generator.writeStringField("end", event.end().toString());
                generator.writeBooleanField("allDay", event.allDay());
                generator.writeStringField("summary", event.summary());
                generator.writeEndObject();
            }
            generator.writeEndArray();
        }
        out.println();
    }

    private static void printTable(List<CalendarEvent> busy, ZoneId zone, Messages texts, PrintWriter out) {
        DateTimeFormatter moment =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
        for (CalendarEvent event : busy) {
            String when = event.allDay()
                    ? day(event.start(), zone) + "        " + day(event.end().minusSeconds(1), zone) + "      "
                    : moment.format(event.start()) + "  " + moment.format(event.end());
            out.println((when + "  " + event.summary().replaceAll("\\s+", " ")).strip());
        }
        out.println(texts.text("total", busy.size(), zone.getId()));
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }

    private static <T> T parsed(Messages texts, String wrong, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            throw new DateTimeException(texts.text(wrong, text), e);
        }
    }
}
