package org.coachlibre.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.coachlibre.server.ServerFixture.Laptop;
import org.coachlibre.server.releases.BlobFiles;
import org.coachlibre.syncprotocol.ActivateRequest;
import org.coachlibre.syncprotocol.CurrentRelease;
import org.coachlibre.syncprotocol.FileChange;
import org.coachlibre.syncprotocol.MissingBlobs;
import org.coachlibre.syncprotocol.ReleaseAnswer;
import org.coachlibre.syncprotocol.ReleaseHistory;
import org.coachlibre.syncprotocol.ReleaseManifest;
import org.coachlibre.syncprotocol.ReleaseRequest;
import org.coachlibre.syncprotocol.RootHash;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing: sync.md Y9, security.md 35. */
class PublishIT {
    @TempDir
    static Path data;

    static ServerFixture server;

    @BeforeAll
    static void start() {
        server = new ServerFixture(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void y9_aPublicationThatWasCutOffAnywhereIsTakenUpAgain() {
        Laptop laptop = server.enrolNew("resume");
        Map<String, String> files = Map.of("index.html", "home", "a.html", "a", "b.html", "b");
        ReleaseRequest request = ServerFixture.releaseOf(files, null);
        ReleaseAnswer first = plan(laptop, request);
        assertEquals(3, first.missing().size());
        // Killed after each content: the same plan tells what is still missing.
        for (int left = 3; left > 0; left--) {
            ReleaseAnswer again = plan(laptop, request);
            assertEquals(first.releaseId(), again.releaseId());
            assertEquals(left, again.missing().size());
            assertEquals(422, activate(laptop, first.releaseId(), null).statusCode());
            server.faults.arm("blob.after-store");
            byte[] content = contentOf(files, again.missing().getFirst());
            assertEquals(
                    500, laptop.putBlob(again.missing().getFirst(), content).statusCode());
        }
        server.faults.arm("release.before-activate");
        assertEquals(500, activate(laptop, first.releaseId(), null).statusCode());
        assertEquals(404, server.page("resume", "/").statusCode());
        server.faults.arm("release.after-activate");
        assertEquals(500, activate(laptop, first.releaseId(), null).statusCode());
        assertEquals("home", server.page("resume", "/").body());
        // The answer was lost: the repeat gets it.
        assertEquals(200, activate(laptop, first.releaseId(), null).statusCode());
    }

    @Test
    void y9_ofTwoLaptopsThatPublishAtOnceOneGetsAConflictAndSeesTheOthersChange() {
        Laptop one = server.enrolNew("two");
        Laptop two = server.enrol(server.server().issueCode("two"), "Second");
        UUID base = one.publish(Map.of("index.html", "base"), null);
        ReleaseAnswer mine = planned(one, Map.of("index.html", "of one"));
        ReleaseAnswer yours = planned(two, Map.of("index.html", "of two"));
        assertEquals(200, activate(one, mine.releaseId(), base).statusCode());
        HttpResponse<String> conflict = activate(two, yours.releaseId(), base);
        assertEquals(409, conflict.statusCode());
        assertEquals(
                mine.releaseId(),
                ServerFixture.read(conflict.body(), CurrentRelease.class).current());
        ReleaseManifest manifest = ServerFixture.read(
                two.get("/api/v1/releases/" + mine.releaseId() + "/manifest").body(), ReleaseManifest.class);
        assertEquals(
                RootHash.ofContent("of one".getBytes(StandardCharsets.UTF_8)),
                manifest.files().getFirst().sha256());
        assertEquals("of one", server.page("two", "/").body());
    }

    @Test
    void y9_wrongHashesWrongRootsAndForbiddenNamesAreRefused() {
        Laptop laptop = server.enrolNew("wrong");
        String hash = RootHash.ofContent("right".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                422,
                laptop.putBlob(hash, "wrong".getBytes(StandardCharsets.UTF_8)).statusCode());
        ReleaseRequest otherRoot =
                new ReleaseRequest(null, List.of(FileChange.put("a.html", hash, 5)), RootHash.of(Map.of()), "k1", null);
        assertEquals(422, laptop.post("/api/v1/releases", otherRoot).statusCode());
        ReleaseRequest unknownBase =
                new ReleaseRequest(UUID.randomUUID(), List.of(), RootHash.of(Map.of()), "k2", null);
        assertEquals(422, laptop.post("/api/v1/releases", unknownBase).statusCode());
        for (List<String> names : List.of(
                List.of("a.html", "A.html"), List.of("e\u0301.html"), List.of("nul.html"), List.of("a", "a/b"))) {
            TreeMap<String, String> files = new TreeMap<>();
            names.forEach(name -> files.put(name, "x"));
            HttpResponse<String> answer = laptop.post("/api/v1/releases", ServerFixture.releaseOf(files, null));
            assertEquals(422, answer.statusCode(), names.toString());
            assertTrue(answer.body().contains("path"), answer.body());
        }
        assertEquals(
                422,
                laptop.post(
                                "/api/v1/releases",
                                new ReleaseRequest(
                                        null,
                                        List.of(FileChange.put("big.bin", hash, 200_000_000)),
                                        RootHash.of(Map.of("big.bin", hash)),
                                        "k3",
                                        null))
                        .statusCode());
    }

    @Test
    void y9_aChangeIsSentAsADifferenceAndRolledBackByName() {
        Laptop laptop = server.enrolNew("difference");
        UUID first = laptop.publish(Map.of("index.html", "one", "gone.html", "gone", "kept.html", "kept"), null);
        byte[] changed = "two".getBytes(StandardCharsets.UTF_8);
        String hash = RootHash.ofContent(changed);
        ReleaseAnswer plan = plan(
                laptop,
                new ReleaseRequest(
                        first,
                        List.of(FileChange.put("index.html", hash, 3), FileChange.delete("gone.html")),
                        RootHash.of(Map.of(
                                "index.html",
                                hash,
                                "kept.html",
                                RootHash.ofContent("kept".getBytes(StandardCharsets.UTF_8)))),
                        "difference",
                        null));
        assertEquals(List.of(hash), plan.missing());
        laptop.putBlob(hash, changed);
        assertEquals(200, activate(laptop, plan.releaseId(), first).statusCode());
        assertEquals("two", server.page("difference", "/").body());
        assertEquals("kept", server.page("difference", "/kept.html").body());
        assertEquals(404, server.page("difference", "/gone.html").statusCode());
        assertEquals(200, activate(laptop, first, plan.releaseId()).statusCode());
        assertEquals("one", server.page("difference", "/").body());
        assertEquals("gone", server.page("difference", "/gone.html").body());
    }

    @Test
    void y9_cleaningUpDuringAnUploadRemovesNothingThatIsNeeded() throws Exception {
        Laptop laptop = server.enrolNew("cleaning");
        UUID current = laptop.publish(Map.of("index.html", "current"), null);
        Map<String, String> next = Map.of("index.html", "next", "b.html", "bbb");
        ReleaseAnswer plan = laptop.plan(next, null);
        String firstHash = plan.missing().getFirst();
        laptop.putBlob(firstHash, contentOf(next, firstHash));
        String orphan = RootHash.ofContent("orphan".getBytes(StandardCharsets.UTF_8));
        laptop.putBlob(orphan, "orphan".getBytes(StandardCharsets.UTF_8));
        makeOld(laptop, Duration.ofDays(30));
        server.server().cleanUp();
        assertEquals(1, missing(laptop, plan.releaseId(), current).size());
        assertTrue(blobs(laptop).stream().noneMatch(name -> name.equals(orphan)));
        laptop.upload(next, plan.missing());
        server.server().cleanUp();
        assertEquals(200, activate(laptop, plan.releaseId(), current).statusCode());
        assertEquals("bbb", server.page("cleaning", "/b.html").body());
        // A publication that nobody goes on with is forgotten after two days, with what only it needed.
        ReleaseAnswer abandoned = laptop.plan(Map.of("index.html", "abandoned"), null);
        laptop.upload(Map.of("index.html", "abandoned"), abandoned.missing());
        makeOld(laptop, Duration.ofDays(30));
        server.clock.advance(Duration.ofDays(3));
        server.server().cleanUp();
        assertEquals(
                404, activate(laptop, abandoned.releaseId(), plan.releaseId()).statusCode());
        assertEquals("next", server.page("cleaning", "/").body());
    }

    @Test
    void y9_aSlowUploadKeepsNeitherOthersNorTheCleanUpWaiting() throws Exception {
        Laptop slow = server.enrolNew("slow");
        Laptop other = server.enrolNew("other");
        byte[] content = "0123456789".getBytes(StandardCharsets.UTF_8);
        String hash = RootHash.ofContent(content);
        try (Socket socket = new Socket("127.0.0.1", server.server().port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("PUT /api/v1/blobs/" + hash + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Authorization: Bearer " + slow.enrolled().token()
                                    + "\r\nContent-Length: 10\r\n\r\n01234")
                            .getBytes(StandardCharsets.US_ASCII));
            awaitUnfinished(slow);
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                server.server().cleanUp();
                other.publish(Map.of("index.html", "other"), null);
                slow.publish(Map.of("index.html", "own"), null);
                server.server().tick();
            });
            assertEquals("own", server.page("slow", "/").body());
            socket.getOutputStream().write("56789".getBytes(StandardCharsets.US_ASCII));
            String answer = RawHttp.readAll(socket.getInputStream());
            assertTrue(answer.startsWith("HTTP/1.1 201 "), answer);
        }
        assertTrue(blobs(slow).contains(hash));
    }

    /** Until the server has begun to take the content. */
    private static void awaitUnfinished(Laptop laptop) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        Path unfinished = folder(laptop).resolve("blobs").resolve("unfinished");
        while (System.nanoTime() < until) {
            if (Files.isDirectory(unfinished)) {
                try (Stream<Path> files = Files.list(unfinished)) {
                    if (files.findAny().isPresent()) {
                        return;
                    }
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("the upload never began");
    }

    @Test
    void security35_anEndlessUploadIsStoppedWhileItArrives() throws Exception {
        Laptop laptop = server.enrolNew("endless");
        String hash = "a".repeat(64);
        byte[] chunk = ("100000\r\n" + "x".repeat(0x100000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        long sent = 0;
        String answer;
        try (Socket socket = new Socket("127.0.0.1", server.server().port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("PUT /api/v1/blobs/" + hash + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + laptop.enrolled().token() + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            while (sent < 3 * BlobFiles.MAX_BLOB && socket.getInputStream().available() == 0) {
                socket.getOutputStream().write(chunk);
                sent += chunk.length;
            }
            answer = RawHttp.readAll(socket.getInputStream());
        } catch (SocketException e) {
            // The server hung up while we were still talking, before its answer could be read.
            answer = "HTTP/1.1 413 ";
        }
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(sent < 2 * BlobFiles.MAX_BLOB, "bytes taken: " + sent);
        assertEquals(List.of(), blobs(laptop), "nothing of it is left");
        String announced = RawHttp.send(
                server.server().port(),
                "PUT /api/v1/blobs/" + hash + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + laptop.enrolled().token() + "\r\nContent-Length: " + (BlobFiles.MAX_BLOB + 1) + "\r\n\r\n");
        assertTrue(announced.startsWith("HTTP/1.1 413 "), announced);
    }

    /** The name decides how a file is shown, never its bytes; and no browser runs or guesses it. */
    @Test
    void security35_bytesThatBelieTheNameAreServedAsTheNameSays() {
        Laptop laptop = server.enrolNew("masked");
        String script = "<html><script>alert(1)</script>";
        laptop.publish(Map.of("index.html", "home", "photo.png", script, "doc.pdf", script), null);
        Map.of("/photo.png", "image/png", "/doc.pdf", "application/pdf").forEach((path, type) -> {
            HttpResponse<String> file = server.page("masked", path);
            assertEquals(type, file.headers().firstValue("Content-Type").orElse(""));
            assertEquals(
                    "nosniff",
                    file.headers().firstValue("X-Content-Type-Options").orElse(""));
            assertTrue(file.headers()
                    .firstValue("Content-Security-Policy")
                    .orElse("")
                    .endsWith("sandbox"));
        });
    }

    /** A release that announces a wrong size is served with the content's own. */
    @Test
    void security35_aWrongAnnouncedSizeMisleadsNobody() {
        Laptop laptop = server.enrolNew("sizes");
        String hash = RootHash.ofContent("content".getBytes(StandardCharsets.UTF_8));
        ReleaseAnswer plan = plan(
                laptop,
                new ReleaseRequest(
                        null,
                        List.of(FileChange.put("index.html", hash, 3)),
                        RootHash.of(Map.of("index.html", hash)),
                        "sizes",
                        null));
        laptop.putBlob(hash, "content".getBytes(StandardCharsets.UTF_8));
        assertEquals(200, activate(laptop, plan.releaseId(), null).statusCode());
        assertEquals("content", server.page("sizes", "/").body());
    }

    @Test
    void aPlannedReleaseIsSwitchedToByTheServersClockUnlessAnotherWasPublished() {
        Laptop laptop = server.enrolNew("planned");
        UUID current = laptop.publish(Map.of("index.html", "now"), null);
        ReleaseAnswer lost = plannedFor(laptop, Map.of("index.html", "from nothing"), Duration.ofMinutes(5));
        server.clock.advance(Duration.ofMinutes(6));
        server.server().tick();
        assertEquals("now", server.page("planned", "/").body(), "its base is not the current release");
        ReleaseAnswer next = plan(
                laptop,
                new ReleaseRequest(
                        current,
                        List.of(FileChange.put(
                                "index.html", RootHash.ofContent("later".getBytes(StandardCharsets.UTF_8)), 5)),
                        RootHash.of(Map.of("index.html", RootHash.ofContent("later".getBytes(StandardCharsets.UTF_8)))),
                        "later",
                        server.clock.instant().plus(Duration.ofHours(1))));
        laptop.upload(Map.of("index.html", "later"), next.missing());
        server.server().tick();
        assertEquals("now", server.page("planned", "/").body());
        server.clock.advance(Duration.ofHours(1));
        server.server().tick();
        assertEquals("later", server.page("planned", "/").body());
        ReleaseHistory history =
                ServerFixture.read(laptop.get("/api/v1/releases").body(), ReleaseHistory.class);
        assertEquals(next.releaseId(), history.releases().getFirst().id());
        assertTrue(history.releases().stream().anyMatch(release -> release.id().equals(lost.releaseId())));
    }

    @Test
    void y9_aHundredSwitchesUnderLoadMixNoReleasesAndLoseNoPage() throws Exception {
        Laptop laptop = server.enrolNew("switches");
        List<UUID> releases = new ArrayList<>();
        UUID current = null;
        for (int i = 0; i < 2; i++) {
            ReleaseAnswer plan = planned(laptop, site(i));
            releases.add(plan.releaseId());
            assertEquals(200, activate(laptop, plan.releaseId(), current).statusCode());
            current = plan.releaseId();
        }
        AtomicBoolean switching = new AtomicBoolean(true);
        List<Future<Integer>> readers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (int reader = 0; reader < 4; reader++) {
                String path = reader % 2 == 0 ? "/" : "/about/";
                readers.add(pool.submit(() -> {
                    int read = 0;
                    while (switching.get()) {
                        HttpResponse<String> page = server.page("switches", path);
                        assertEquals(200, page.statusCode());
                        assertTrue(page.body().matches("(0{20000}|1{20000})"), "a mixed page");
                        read++;
                    }
                    return read;
                }));
            }
            for (int i = 0; i < 100; i++) {
                UUID next = releases.get(i % 2);
                assertEquals(200, activate(laptop, next, current).statusCode());
                current = next;
            }
            switching.set(false);
        }
        int total = 0;
        for (Future<Integer> reader : readers) {
            total += reader.get();
        }
        assertTrue(total > 100, "pages read: " + total);
    }

    @Test
    void hashedFilesOfTheReleaseBeforeAreStillFoundByPagesAlreadyOpen() {
        Laptop laptop = server.enrolNew("grace");
        UUID first = laptop.publish(Map.of("index.html", "1", "style.0123456789.css", "old{}"), null);
        laptop.publish(Map.of("index.html", "2", "style.abcdef0123.css", "new{}"), first);
        assertEquals("old{}", server.page("grace", "/style.0123456789.css").body());
        assertEquals("new{}", server.page("grace", "/style.abcdef0123.css").body());
    }

    @Test
    void pagesAreSentCompressedOnceTheirTwinExists() throws Exception {
        Laptop laptop = server.enrolNew("gzip");
        laptop.publish(Map.of("index.html", "x".repeat(50_000)), null);
        HttpResponse<byte[]> answer;
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        do {
            answer = ServerFixture.HTTP.send(
                    server.studio("gzip", "/")
                            .header("Accept-Encoding", "gzip")
                            .GET()
                            .build(),
                    BodyHandlers.ofByteArray());
        } while (answer.headers().firstValue("Content-Encoding").isEmpty() && System.nanoTime() < until);
        assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
        assertTrue(answer.body().length < 1000);
        try (GZIPInputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(answer.body()))) {
            assertArrayEquals("x".repeat(50_000).getBytes(StandardCharsets.UTF_8), in.readAllBytes());
        }
        assertEquals(50_000, server.page("gzip", "/").body().length());
    }

    private static Map<String, String> site(int digit) {
        String page = Integer.toString(digit).repeat(20_000);
        return Map.of("index.html", page, "about/index.html", page);
    }

    private static ReleaseAnswer plan(Laptop laptop, ReleaseRequest request) {
        HttpResponse<String> answer = laptop.post("/api/v1/releases", request);
        assertEquals(200, answer.statusCode(), answer.body());
        return ServerFixture.read(answer.body(), ReleaseAnswer.class);
    }

    private static ReleaseAnswer planned(Laptop laptop, Map<String, String> files) {
        ReleaseAnswer plan = laptop.plan(files, null);
        laptop.upload(files, plan.missing());
        return plan;
    }

    private static ReleaseAnswer plannedFor(Laptop laptop, Map<String, String> files, Duration later) {
        ReleaseAnswer plan = laptop.plan(files, server.clock.instant().plus(later));
        laptop.upload(files, plan.missing());
        return plan;
    }

    private static HttpResponse<String> activate(Laptop laptop, UUID release, UUID expected) {
        return laptop.post("/api/v1/releases/" + release + "/activate", new ActivateRequest(expected));
    }

    private static List<String> missing(Laptop laptop, UUID release, UUID expected) {
        HttpResponse<String> answer = activate(laptop, release, expected);
        assertEquals(422, answer.statusCode(), answer.body());
        return ServerFixture.read(answer.body(), MissingBlobs.class).missing();
    }

    private static byte[] contentOf(Map<String, String> files, String hash) {
        return files.values().stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .filter(bytes -> RootHash.ofContent(bytes).equals(hash))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> blobs(Laptop laptop) throws Exception {
        try (Stream<Path> files = Files.walk(folder(laptop))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    /** The files' own times are the machine's: they are put where the test's clock is, minus {@code age}. */
    private static void makeOld(Laptop laptop, Duration age) throws Exception {
        try (Stream<Path> files = Files.walk(folder(laptop))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(
                        file, FileTime.from(server.clock.instant().minus(age)));
            }
        }
    }

    private static Path folder(Laptop laptop) {
        return data.resolve("studios").resolve(laptop.enrolled().studio().toString());
    }
}
