package org.coachlibre.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.coachlibre.server.ServerFixture.Laptop;
import org.coachlibre.server.modules.ServerContext;
import org.coachlibre.server.modules.ServerModule;
import org.coachlibre.syncprotocol.BookingProjection;
import org.coachlibre.syncprotocol.EventPage;
import org.coachlibre.syncprotocol.IncarnationAnswer;
import org.coachlibre.syncprotocol.MailProjection;
import org.coachlibre.syncprotocol.ProjectionVersion;
import org.coachlibre.syncprotocol.PushAnswer;
import org.coachlibre.syncprotocol.PushMessage;
import org.coachlibre.syncprotocol.PushOutcome;
import org.coachlibre.syncprotocol.PushRequest;
import org.coachlibre.syncprotocol.Snapshot;
import org.coachlibre.syncprotocol.WireEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log, pushes and projections as laptops use them: sync.md Y1, Y3, Y5, Y7. */
class SyncIT {
    @TempDir
    static Path data;

    static ServerFixture server;
    static TestRoutes routes;

    @BeforeAll
    static void start() {
        server = new ServerFixture(data, ServerOptions.local(data).withModules(List.of(SyncIT::module)));
    }

    private static ServerModule module(ServerContext context) {
        routes = new TestRoutes(context);
        return routes;
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void y1_aRepeatedPushHasOneEffectAndTheSameOutcome() {
        Laptop laptop = server.enrolNew("repeat");
        PushRequest request = request(laptop, 1, add(1, "a"), add(2, "b"));
        PushAnswer first = push(laptop, request);
        PushAnswer second = push(laptop, request);
        assertEquals(first, second);
        assertEquals(2, events(laptop, 0).events().size());
    }

    @Test
    void y1_theSamePushOnManyConnectionsAtOnceHasOneEffect() throws Exception {
        Laptop laptop = server.enrolNew("parallel");
        PushRequest request = request(laptop, 1, add(1, "a"));
        List<Future<PushAnswer>> answers = new ArrayList<>();
        try (ExecutorService connections = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 16; i++) {
                answers.add(connections.submit(() -> push(laptop, request)));
            }
        }
        for (Future<PushAnswer> answer : answers) {
            assertEquals(
                    PushOutcome.Status.DONE, answer.get().outcomes().getFirst().status());
        }
        assertEquals(1, events(laptop, 0).events().size());
    }

    @Test
    void y1_aClientThatDiesBeforeTheAnswerGetsItOnTheNextTry() throws Exception {
        Laptop laptop = server.enrolNew("killed");
        PushRequest request = request(laptop, 1, add(1, "a"));
        byte[] body = ServerFixture.CODEC.write(request);
        try (Socket socket = new Socket("127.0.0.1", server.server().port())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write(("POST /api/v1/push HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + laptop.enrolled().token() + "\r\nContent-Length: " + body.length + "\r\n\r\n"
                                    + new String(body, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            // The event tells that the push was committed; only then is the connection cut.
            assertEquals(1, waitForEvents(laptop, 0).events().size());
        }
        assertEquals(
                PushOutcome.Status.DONE,
                push(laptop, request).outcomes().getFirst().status());
        assertEquals(1, events(laptop, 0).events().size());
    }

    @Test
    void y3_aServerThatDiesBeforeOrAfterTheCommitLosesNothingAndDoesNothingTwice() {
        Laptop laptop = server.enrolNew("faults");
        long n = 1;
        for (String point : List.of("push.before-commit", "push.after-commit")) {
            PushRequest request = request(laptop, 1, add(n, point), add(n + 1, point));
            server.faults.arm(point);
            assertEquals(500, laptop.post("/api/v1/push", request).statusCode(), point);
            assertEquals(2, push(laptop, request).outcomes().size());
            assertEquals(n + 1, events(laptop, 0).events().size(), point);
            n += 2;
        }
    }

    @Test
    void y5_aCloneOrARestoredLaptopMustTakeANewIncarnation() {
        Laptop laptop = server.enrolNew("clone");
        push(laptop, request(laptop, 1, add(1, "a"), add(2, "b")));
        // A month-old copy counts again from 2, with another content.
        HttpResponse<String> refused = laptop.post("/api/v1/push", request(laptop, 1, add(2, "other")));
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("\"incarnationNeeded\":true"));
        long next = ServerFixture.read(laptop.post("/api/v1/incarnation", "").body(), IncarnationAnswer.class)
                .incarnation();
        assertEquals(2, next);
        assertEquals(
                1,
                push(laptop, request(laptop, next, add(1, "other"))).outcomes().size());
        // The other copy still believes in the first number.
        assertEquals(
                409,
                laptop.post("/api/v1/push", request(laptop, 1, add(3, "c"))).statusCode());
        assertEquals(
                409,
                laptop.post("/api/v1/push", request(laptop, 9, add(3, "c"))).statusCode());
        assertEquals(3, events(laptop, 0).events().size());
    }

    @Test
    void aRefusedUnknownOrBrokenMessageLeavesNoTraceAndHoldsNothingUp() {
        Laptop laptop = server.enrolNew("refused");
        PushAnswer answer = push(
                laptop,
                request(
                        laptop,
                        1,
                        new PushMessage(1, "test.refuse", body("x")),
                        new PushMessage(2, "test.break", body("x")),
                        new PushMessage(3, "of.a.newer.version", body("x")),
                        add(4, "good")));
        assertEquals(
                List.of("MALFORMED", "MALFORMED", "UNKNOWN_KIND", "DONE"),
                answer.outcomes().stream()
                        .map(outcome ->
                                outcome.reason() == null ? outcome.status().name() : outcome.reason())
                        .toList());
        assertEquals(1, events(laptop, 0).events().size());
        assertEquals(
                403,
                laptop.post("/api/v1/push", new PushRequest(UUID.randomUUID(), 1, List.of(add(5, "x"))))
                        .statusCode());
    }

    @Test
    void y7_numbersHaveNoGapsAndEveryPageGoesOnWhereTheLastOneEnded() throws Exception {
        Laptop laptop = server.enrolNew("pages");
        UUID studio = laptop.enrolled().studio();
        ServerContext context = server.server().context();
        int count = 10_000;
        Thread writer = Thread.ofPlatform().start(() -> {
            List<CompletableFuture<Long>> written = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                JsonNode body = body(Integer.toString(i));
                written.add(
                        context.database().writeLater(tx -> context.events().append(tx, studio, "test.added", body)));
            }
            written.forEach(CompletableFuture::join);
        });
        List<Long> seen = new ArrayList<>();
        long after = 0;
        while (seen.size() < count) {
            // A reader beside the writer, cut after each page: the cursor alone says where it was.
            for (WireEvent event : waitForEvents(laptop, after).events()) {
                seen.add(event.seq());
                after = event.seq();
            }
        }
        writer.join();
        for (int i = 0; i < count; i++) {
            assertEquals(i + 1L, seen.get(i));
        }
    }

    @Test
    void aLongPollAnswersAsSoonAsSomethingHappened() throws Exception {
        Laptop laptop = server.enrolNew("poll");
        CompletableFuture<EventPage> waiting = CompletableFuture.supplyAsync(() -> waitForEvents(laptop, 0));
        push(laptop, request(laptop, 1, add(1, "a")));
        assertEquals(1, waiting.get(10, TimeUnit.SECONDS).events().size());
        EventPage nothing = ServerFixture.read(
                laptop.get(events(laptop.enrolled().epoch(), 1, 1)).body(), EventPage.class);
        assertTrue(nothing.events().isEmpty());
        assertEquals(1, nothing.last());
    }

    @Test
    void anUnknownEpochOrACursorFromTheFutureNeedsASnapshot() {
        Laptop laptop = server.enrolNew("epoch");
        push(laptop, request(laptop, 1, add(1, "a")));
        assertEquals(409, laptop.get(events(UUID.randomUUID(), 0, 0)).statusCode());
        assertEquals(409, laptop.get(events(laptop.enrolled().epoch(), 2, 0)).statusCode());
        assertEquals(409, laptop.get(events(laptop.enrolled().epoch(), -1, 0)).statusCode());
        Snapshot snapshot = ServerFixture.read(laptop.get("/api/v1/snapshot").body(), Snapshot.class);
        assertEquals(1, snapshot.seq());
        assertEquals(laptop.enrolled().epoch(), snapshot.epoch());
    }

    @Test
    void projectionsAreVersionedAndTheMailPasswordIsNeverGivenBack() throws IOException {
        Laptop laptop = server.enrolNew("projections");
        MailProjection mail = new MailProjection(
                "smtp.example.org",
                587,
                MailProjection.Security.STARTTLS,
                "anna",
                "s3cret-mail",
                "Anna",
                "a@example.org");
        assertEquals(404, laptop.get("/api/v1/projections/mail").statusCode());
        assertEquals(
                428,
                server.send(laptop.request("/api/v1/projections/mail").PUT(ServerFixture.json(mail)))
                        .statusCode());
        assertEquals(1, version(laptop.put("/api/v1/projections/mail", mail, 0)));
        HttpResponse<String> outdated = laptop.put("/api/v1/projections/mail", mail, 0);
        assertEquals(412, outdated.statusCode());
        assertEquals(1, version(outdated));
        assertEquals(2, version(laptop.put("/api/v1/projections/mail", mail, 1)));
        String shown = laptop.get("/api/v1/projections/mail").body();
        assertTrue(shown.contains("smtp.example.org") && !shown.contains("s3cret"), shown);
        assertEquals(404, laptop.put("/api/v1/projections/other", mail, 0).statusCode());
        assertEquals(
                400,
                laptop.put("/api/v1/projections/booking", Map.of("version", 1), 0)
                        .statusCode());
        BookingProjection booking = new BookingProjection(
                1,
                new BookingProjection.StudioCard("A", "B", "a@example.org", "fr", "Europe/Paris", List.of("fr")),
                "Europe/Paris",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertEquals(1, version(laptop.put("/api/v1/projections/booking", booking, 0)));
        assertEquals(
                booking,
                ServerFixture.read(laptop.get("/api/v1/projections/booking").body(), BookingProjection.class));
    }

    private static long version(HttpResponse<String> answer) {
        return ServerFixture.read(answer.body(), ProjectionVersion.class).version();
    }

    private static EventPage waitForEvents(Laptop laptop, long after) {
        return ServerFixture.read(
                laptop.get(events(laptop.enrolled().epoch(), after, 20)).body(), EventPage.class);
    }

    private static EventPage events(Laptop laptop, long after) {
        HttpResponse<String> answer = laptop.get(events(laptop.enrolled().epoch(), after, 0));
        assertFalse(answer.body().isEmpty());
        return ServerFixture.read(answer.body(), EventPage.class);
    }

    private static String events(UUID epoch, long after, int wait) {
        return "/api/v1/events?epoch=" + epoch + "&after=" + after + "&wait=" + wait;
    }

    private static PushAnswer push(Laptop laptop, PushRequest request) {
        HttpResponse<String> answer = laptop.post("/api/v1/push", request);
        assertEquals(200, answer.statusCode(), answer.body());
        return ServerFixture.read(answer.body(), PushAnswer.class);
    }

    private static PushRequest request(Laptop laptop, long incarnation, PushMessage... messages) {
        return new PushRequest(laptop.enrolled().deviceId(), incarnation, List.of(messages));
    }

    private static PushMessage add(long n, String what) {
        return new PushMessage(n, "test.add", body(what));
    }

    private static JsonNode body(String what) {
        return ServerFixture.CODEC.tree(Map.of("what", what));
    }
}
