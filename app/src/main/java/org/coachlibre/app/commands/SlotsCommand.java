package org.coachlibre.app.commands;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.coachlibre.availability.Availability;
import org.coachlibre.availability.AvailabilityConfig;
import org.coachlibre.availability.DaySlots;
import org.coachlibre.availability.Slot;
import org.coachlibre.availability.WrongValue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code coachlibre slots}: which starts a configuration offers. Exit 0 listed, 2 wrong usage or a wrong file. */
@Command(
        name = "slots",
        mixinStandardHelpOptions = true,
        description = "Lists the starts that may be booked, from a configuration file of the time engine.",
        footerHeading = "%nThe configuration is JSON; only zone, weekly and type.length are required:%n",
        footer = {
            "  {\"zone\": \"Europe/Paris\",",
            "   \"weekly\": [{\"days\": [\"MON\", \"TUE\"], \"from\": \"09:00\", \"to\": \"12:00\"}],",
            "   \"type\": {\"length\": \"PT60M\", \"notice\": \"PT2H\"},",
            "   \"busy\": [{\"start\": \"2026-06-15T08:00:00Z\", \"end\": \"2026-06-15T09:00:00Z\"}]}",
            "Every field: docs/time-engine.md in the source."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:listed", "2:wrong usage or a wrong file"})
public final class SlotsCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int WRONG = 2;
    private static final long MOST_DAYS = 36_525;
    private static final JsonMapper JSON = new JsonMapper();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "The configuration, JSON.")
    private @Nullable Path config;

    @Option(
            names = "--now",
            required = true,
            paramLabel = "INSTANT",
            description = "The moment that counts as now, such as 2026-06-15T08:00:00Z.")
    private String now = "";

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DATE",
            description = "The first date, in the visitor's zone.")
    private String from = "";

    @Option(
            names = "--until",
            required = true,
            paramLabel = "DATE",
            description = "The last date, in the visitor's zone, included.")
    private String until = "";

    @Option(
            names = "--visitor-zone",
            paramLabel = "ZONE",
            description = "The visitor's time zone; the host's when left out.")
    private @Nullable String visitorZone;

    @Option(names = "--json", description = "Print JSON: days with their slots in UTC.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        Path file = config;
        CommandSpec command = spec;
        if (file == null || command == null) {
            throw new IllegalStateException("picocli fills in what is required");
        }
        PrintWriter errors = command.commandLine().getErr();
        try {
            Instant moment = parsed("--now", "an instant such as 2026-06-15T08:00:00Z", now, JsonFields::instant);
            LocalDate first = parsed("--from", "a date such as 2026-06-15", from, JsonFields::date);
            LocalDate last = parsed("--until", "a date such as 2026-06-15", until, JsonFields::date);
            if (last.isBefore(first)) {
                throw new WrongValue("--until", "must not be before --from " + first + ", was " + last);
            }
            if (ChronoUnit.DAYS.between(first, last) > MOST_DAYS) {
                throw new WrongValue("--until", "must be at most " + MOST_DAYS + " days after --from, was " + last);
            }
            AvailabilityConfig configuration = SlotsFile.read(file);
            ZoneId visitor = visitorZone == null
                    ? configuration.zone()
                    : parsed("--visitor-zone", "a known time zone such as Europe/Paris", visitorZone, ZoneId::of);
            List<DaySlots> days = Availability.slots(configuration, moment, first, last, visitor);
            print(command.commandLine().getOut(), days, visitor);
            return DONE;
        } catch (WrongValue e) {
            errors.println(e.getMessage());
        } catch (NoSuchFileException e) {
            errors.println("There is no file " + file + ".");
        } catch (IOException e) {
            errors.println("The file " + file + " cannot be read: " + e.getMessage());
        }
        errors.flush();
        return WRONG;
    }

    private void print(PrintWriter out, List<DaySlots> days, ZoneId visitor) throws JsonProcessingException {
        if (json) {
            out.println(asJson(days));
        } else {
            DateTimeFormatter clock = DateTimeFormatter.ofPattern("HH:mm").withZone(visitor);
            for (DaySlots day : days) {
                out.println(day.date() + (day.slots().isEmpty() ? "  -" : ""));
                for (Slot slot : day.slots()) {
                    out.println("  " + clock.format(slot.start()) + " - " + clock.format(slot.end())
                            + (slot.seatsLeft() > 1 ? "  (" + slot.seatsLeft() + " seats)" : ""));
                }
            }
            out.println("Times in " + visitor.getId() + ".");
        }
        out.flush();
    }

    private static String asJson(List<DaySlots> days) throws JsonProcessingException {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode list = root.putArray("days");
        for (DaySlots day : days) {
            ObjectNode entry = list.addObject().put("date", day.date().toString());
            ArrayNode slots = entry.putArray("slots");
            for (Slot slot : day.slots()) {
                slots.addObject()
                        .put("start", slot.start().toString())
                        .put("end", slot.end().toString())
                        .put("seatsLeft", slot.seatsLeft());
            }
        }
        return JSON.writeValueAsString(root);
    }

    private static <T> T parsed(String option, String expected, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            throw new WrongValue(option, "must be " + expected + ", was " + text);
        }
    }
}
