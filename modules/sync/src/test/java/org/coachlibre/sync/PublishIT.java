package org.coachlibre.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.coachlibre.sync.PublishResult.ChangedElsewhere;
import org.coachlibre.sync.PublishResult.Published;
import org.coachlibre.sync.fake.FakeServer;
import org.coachlibre.sync.fake.FakeServer.Fault;
import org.coachlibre.sync.fake.Laptop;
import org.coachlibre.sync.fake.Laptop.QuietProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishIT {
    @TempDir
    private Path folder;

    private FakeServer server;
    private Laptop laptop;

    @BeforeEach
    void open() {
        server = new FakeServer();
        laptop = new Laptop(folder.resolve("a")).withInbox().enrolled(server);
    }

    @AfterEach
    void close() {
        laptop.close();
        server.close();
    }

    @Test
    void only_what_changed_travels() {
        Map<String, SiteFile> site = site(1_000, 20_000);
        publish(site);
        Map<String, SiteFile> edited = new HashMap<>(site);
        edited.put("page-500/index.html", file("edited " + "x".repeat(20_000)));
        assertEquals(
                List.of("page-500/index.html"),
                laptop.publisher().changes(edited).changed());
        long before = server.bytesReceived();
        long quickest = Long.MAX_VALUE;

        long start = System.nanoTime();
        Published published = publish(edited);
        quickest = Math.min(quickest, System.nanoTime() - start);

        long besides = server.bytesReceived() - before - 20_007;
        assertTrue(besides <= 5_000, besides + " bytes besides the page");
        assertEquals(20_007, published.bytesSent());
        assertEquals(1, published.changes().count());
        for (int i = 0; i < 4; i++) {
            edited.put("page-500/index.html", file("edited " + i));
            start = System.nanoTime();
            publish(edited);
            quickest = Math.min(quickest, System.nanoTime() - start);
        }
        assertTrue(quickest <= 250_000_000L, quickest / 1_000_000 + " ms");
        assertEquals(1_000, server.releases().served().size());
    }

    @Test
    void what_is_the_same_asks_nobody() {
        UUID version = publish(site(3, 10)).version();
        int requests = server.seen("POST releases").size();

        assertEquals(
                new PublishResult.NothingChanged(version),
                laptop.publisher().publish(site(3, 10), new QuietProgress()));
        assertEquals(requests, server.seen("POST releases").size());
        assertEquals(version, laptop.publisher().current().orElseThrow());
    }

    @Test
    void files_that_are_gone_are_gone() {
        publish(Map.of("index.html", file("a"), "old/index.html", file("b")));

        Published published = publish(Map.of("index.html", file("c"), "new/index.html", file("b")));

        assertEquals(
                new SiteChanges(List.of("new/index.html"), List.of("index.html"), List.of("old/index.html")),
                published.changes());
        assertEquals(
                Map.of("index.html", "c", "new/index.html", "b"),
                server.releases().served());
        assertEquals(1, published.bytesSent(), "the content of a renamed file is there already");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 7})
    void a_publish_that_was_killed_goes_on_with_what_is_missing(int after) {
        // Case Y9: the coach's program dies after some contents; what is served stays whole.
        Map<String, SiteFile> first = site(8, 10);
        publish(first);
        Map<String, String> served = server.releases().served();
        Map<String, SiteFile> second = site(8, 20);
        PublishResult killed = laptop.publisher().publish(second, new QuietProgress().cancellingAt(after));
        assertEquals(new PublishResult.Cancelled(), killed);
        assertEquals(served, server.releases().served());
        int sent = server.seen("PUT blobs").size();
        laptop.close();

        laptop = new Laptop(folder.resolve("a")).withInbox();
        publish(second);

        assertEquals(2, server.releases().count(), "the same release went on");
        assertTrue(
                server.seen("PUT blobs").size() <= 16,
                sent + " then " + server.seen("PUT blobs").size());
        assertEquals(8, server.releases().served().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST releases", "PUT blobs", "POST releases/"})
    void a_lost_reply_at_any_step_changes_nothing(String line) {
        server.fail(line, Fault.CUT_AFTER);
        server.fail(line, Fault.UNAVAILABLE);

        publish(site(5, 10));

        assertEquals(1, server.releases().count());
        assertEquals(5, server.releases().served().size());
    }

    @Test
    void the_answer_to_the_switch_was_lost_and_the_program_died() {
        Map<String, SiteFile> site = site(2, 10);
        publish(Map.of("index.html", file("before")));
        for (int i = 0; i < 4; i++) {
            server.fail("POST releases/", Fault.CUT_AFTER);
        }
        assertEquals(
                new PublishResult.NotAsked(SyncState.OFFLINE),
                laptop.publisher().publish(site, new QuietProgress()));
        laptop.close();

        laptop = new Laptop(folder.resolve("a")).withInbox();
        publish(site);
        assertEquals(2, server.releases().count());
    }

    @Test
    void two_laptops_publish_and_the_second_sees_what_the_first_changed() {
        // Case Y9.
        publish(Map.of("index.html", file("start"), "about/index.html", file("about")));
        try (Laptop other = new Laptop(folder.resolve("b")).withInbox().enrolled(server)) {
            other.sync().syncNow();
            Map<String, SiteFile> theirs = Map.of("index.html", file("start"), "about/index.html", file("theirs"));
            assertInstanceOf(Published.class, other.publisher().publish(theirs, new QuietProgress()));

            Map<String, SiteFile> ours = Map.of("index.html", file("ours"), "about/index.html", file("about"));
            ChangedElsewhere conflict =
                    assertInstanceOf(ChangedElsewhere.class, laptop.publisher().publish(ours, new QuietProgress()));

            assertEquals(List.of("about/index.html"), conflict.theirs().changed());
            assertEquals("theirs", server.releases().served().get("about/index.html"));
            Published over = assertInstanceOf(
                    Published.class, laptop.publisher().publishOver(conflict.current(), ours, new QuietProgress()));
            assertEquals(2, over.changes().count());
            assertEquals(
                    Map.of("index.html", "ours", "about/index.html", "about"),
                    server.releases().served());
        }
    }

    @Test
    void a_file_that_changed_while_it_was_sent_is_named() {
        SiteFile lying = new SiteFile(file("what was built").sha256(), 14, () -> file("what is there!")
                .content()
                .open());

        assertEquals(
                new PublishResult.FileChanged("index.html"),
                laptop.publisher().publish(Map.of("index.html", lying), new QuietProgress()));
        assertEquals(Map.of(), server.releases().served());
    }

    @Test
    void a_clean_up_in_the_middle_costs_a_second_round_only() {
        List<Boolean> cleaned = new ArrayList<>();
        server.beforeActivation(() -> {
            if (cleaned.isEmpty()) {
                cleaned.add(true);
                server.releases().cleanUp();
            }
        });

        publish(site(3, 10));

        assertEquals(3, server.releases().served().size());
    }

    @Test
    void a_base_the_server_forgot_is_told_whole() {
        publish(Map.of("index.html", file("one")));
        UUID first =
                publish(Map.of("index.html", file("two"), "a.html", file("a"))).version();
        server.releases().forgetAllBut(UUID.randomUUID());
        assertEquals(first, server.releases().current());

        PublishResult result = laptop.publisher().publish(Map.of("index.html", file("three")), new QuietProgress());

        assertInstanceOf(Published.class, result);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "/index.html", "a//b", "con.html", "a/./b", "e\u0301.html", "a\\b", "dot./x"})
    void paths_that_cannot_be_files_everywhere_are_refused_before_anything_is_sent(String path) {
        // Case Y9.
        assertInstanceOf(
                PublishResult.PathRefused.class,
                laptop.publisher().publish(Map.of(path, file("x")), new QuietProgress()));
        assertEquals(0, server.seen("POST releases").size());
    }

    @Test
    void two_paths_that_differ_in_case_only_are_refused() {
        assertInstanceOf(
                PublishResult.PathRefused.class,
                laptop.publisher()
                        .publish(Map.of("About.html", file("x"), "about.html", file("y")), new QuietProgress()));
    }

    @Test
    void an_older_version_is_brought_back() {
        UUID first = publish(Map.of("index.html", file("one"))).version();
        publish(Map.of("index.html", file("two"), "b.html", file("b")));

        Published back = assertInstanceOf(Published.class, laptop.publisher().bringBack(first));

        assertEquals(Map.of("index.html", "one"), server.releases().served());
        assertEquals(List.of("b.html"), back.changes().removed());
        List<SiteVersion> history = laptop.publisher().history()
                        instanceof ServerAnswer.Granted<List<SiteVersion>>(List<SiteVersion> versions)
                ? versions
                : List.of();
        assertEquals(2, history.size());
        assertEquals(
                first,
                history.stream()
                        .filter(SiteVersion::isCurrent)
                        .findFirst()
                        .orElseThrow()
                        .id());
        assertTrue(laptop.publisher().changes(Map.of("index.html", file("one"))).isEmpty());
    }

    @Test
    void without_a_server_nothing_is_asked() {
        laptop.sync().disconnect();
        assertEquals(
                new PublishResult.NotAsked(SyncState.NOT_CONNECTED),
                laptop.publisher().publish(site(1, 1), new QuietProgress()));
    }

    private Published publish(Map<String, SiteFile> files) {
        return assertInstanceOf(Published.class, laptop.publisher().publish(files, new QuietProgress()));
    }

    private static Map<String, SiteFile> site(int pages, int size) {
        Map<String, SiteFile> site = new HashMap<>();
        for (int i = 0; i < pages; i++) {
            byte[] page = new byte[size];
            new Random(i).nextBytes(page);
            site.put("page-" + i + "/index.html", SiteFile.of(page));
        }
        return site;
    }

    private static SiteFile file(String text) {
        return SiteFile.of(text.getBytes(UTF_8));
    }
}
