package org.coachlibre.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The page with a month of slots over HTTP, 32 connections, and what the server weighs when nobody asks. */
final class SlotsPageBench implements Bench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONNECTIONS = 32;
    private static final int SECONDS = 8;
    /** After this long without a request a server counts as idle. */
    private static final long SETTLED_MILLIS = 10_000;

    @Override
    public String name() {
        return "slots-page";
    }

    @Override
    public String promise() {
        return ">= 10,000 req/s, p99 <= 20 ms, 32 connections; server idle <= 150 MB";
    }

    @Override
    public boolean run(Report report) throws Exception {
        Path folder = Files.createTempDirectory("coachlibre-bench");
        try (ServerUnderTest server = ServerUnderTest.start(folder)) {
            server.putProjection("booking", projection());
            Thread.sleep(SETTLED_MILLIS);
            double idle = server.residentMegabytes();
            String url = "http://127.0.0.1:" + server.port() + "/en/book/coaching";
            Wrk.run(url, server.publicHost(), CONNECTIONS, SECONDS); // warms the compiler
            Wrk measured = Wrk.run(url, server.publicHost(), CONNECTIONS, SECONDS);
            report.figure("slots page", measured.requestsPerSecond(), "req/s");
            report.figure("p50", measured.p50(), "ms");
            report.figure("p99", measured.p99(), "ms");
            report.line("errors", String.valueOf(measured.errors()));
            report.figure("server idle, before the load", idle, "MB");
            report.figure("server after the load", server.residentMegabytes(), "MB");
            return report.verdict(measured.requestsPerSecond() >= 10_000
                    && measured.p99() <= 20
                    && measured.errors() == 0
                    && idle <= 150);
        }
    }

    /** One session type, hours on five days, two hundred busy entries in the next sixty days. */
    private static ObjectNode projection() {
        ObjectNode root = JSON.createObjectNode().put("version", 1).put("zone", "Europe/Paris");
        ObjectNode studio = root.putObject("studio");
        studio.put("practiceName", "Bench").put("coachName", "Bench").put("email", "bench@example.org");
        studio.put("language", "en")
                .put("zone", "Europe/Paris")
                .putArray("languages")
                .add("fr")
                .add("en");
        ObjectNode hours =
                root.putArray("weekly").addObject().put("from", "09:00").put("to", "18:00");
        hours.putArray("days").add("MON").add("TUE").add("WED").add("THU").add("FRI");
        root.putArray("overrides");
        root.putArray("travel");
        root.putArray("away");
        ObjectNode type =
                root.putArray("types").addObject().put("id", "coaching").put("active", true);
        type.put("nameFr", "Séance")
                .put("nameEn", "Session")
                .put("descriptionFr", "")
                .put("descriptionEn", "");
        type.put("length", "PT45M")
                .put("starts", "packed")
                .put("before", "PT0M")
                .put("after", "PT15M");
        type.put("bufferRule", "max").put("notice", "PT2H").put("seats", 1);
        type.putObject("window").put("kind", "none");
        type.putObject("limits");
        type.putObject("place").put("kind", "VIDEO").put("detail", "");
        ArrayNode busy = root.putArray("busy");
        Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS);
        for (int i = 0; i < 200; i++) {
            Instant from = start.plus(i * 7L, ChronoUnit.HOURS);
            busy.addObject()
                    .put("start", from.toString())
                    .put("end", from.plus(30, ChronoUnit.MINUTES).toString());
        }
        return root;
    }
}
