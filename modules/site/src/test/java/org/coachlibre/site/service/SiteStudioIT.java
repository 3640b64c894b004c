package org.coachlibre.site.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.coachlibre.core.Language;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageKind;
import org.coachlibre.site.PendingChanges;
import org.coachlibre.site.SampleRoom;
import org.coachlibre.site.Site;
import org.coachlibre.site.SiteBuild;
import org.coachlibre.site.SiteChanged;
import org.coachlibre.site.SitePublishing;
import org.coachlibre.site.SitePublishing.PublishProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteStudioIT {
    @TempDir
    Path directory;

    @Test
    void theSiteIsTheSameWhenThePracticeIsOpenedAgain() {
        Site changed;
        try (SampleRoom room = new SampleRoom(directory)) {
            assertTrue(room.studio.findSite().isEmpty());
            assertTrue(room.studio.pending(Language.FRENCH).isEmpty());
            Site site = room.start();
            assertEquals(site, room.start(), "a second start changes nothing");
            changed = site.movePage(site.pages().getLast().id(), -3)
                    .withTheme("plum")
                    .changePage(site.pages().getFirst().id(), page -> page.withTitle(LocalText.of("Neuf 😀", "New")));
            room.studio.save(changed);
        }
        try (SampleRoom room = new SampleRoom(directory)) {
            assertEquals(changed, room.studio.findSite().orElseThrow());
        }
    }

    /** Links that others made to a page stay good when its address changes, also twice, and when it goes back. */
    @Test
    void aPageThatMovedLeavesItsOldAddressesLeadingToIt() {
        try (SampleRoom room = new SampleRoom(directory)) {
            Site site = room.start();
            Page about = site.findKind(PageKind.ABOUT).orElseThrow();
            room.studio.save(site.changePage(about.id(), page -> page.withSlug(LocalText.of("moi", "me"))));
            assertFalse(
                    room.studio.build("").files().containsKey("a-propos/index.html"),
                    "never published: nobody has a link");
            room.studio.publish(PublishProgress.SILENT);

            room.studio.save(site.changePage(about.id(), page -> page.withSlug(LocalText.of("portrait", "portrait"))));
            assertEquals(
                    List.of(PendingChanges.Kind.CHANGED),
                    room.studio.pending(Language.FRENCH).pages().stream()
                            .map(PendingChanges.PageChange::kind)
                            .distinct()
                            .toList());
            room.studio.publish(PublishProgress.SILENT);
            room.studio.save(site.changePage(about.id(), page -> page.withSlug(LocalText.of("qui-suis-je", "who"))));
            SiteBuild build = room.studio.build("https://claire.example");
            for (String old : List.of("moi", "portrait")) {
                String page = text(build, old + "/index.html");
                assertTrue(page.contains("content=\"0; url=../qui-suis-je/\""), page);
                assertTrue(page.contains("href=\"https://claire.example/qui-suis-je/\""), page);
                assertTrue(page.contains("noindex"), page);
            }
            assertTrue(text(build, "en/me/index.html").contains("url=../../en/who/"));
            assertFalse(text(build, "sitemap.xml").contains("moi"));

            room.studio.save(site.changePage(about.id(), page -> page.withSlug(LocalText.of("moi", "me"))));
            assertFalse(
                    text(room.studio.build(""), "moi/index.html").contains("http-equiv=\"refresh\""),
                    "the page itself again");
            room.studio.save(room.studio.findSite().orElseThrow().removePage(about.id()));
            assertFalse(
                    room.studio.build("").files().containsKey("portrait/index.html"),
                    "a page that is gone leads nowhere");
        }
    }

    @Test
    void aNewServerGetsWhatWasPublishedAndNothingThatNeverWas() {
        try (SampleRoom room = new SampleRoom(directory)) {
            room.start();
            assertTrue(room.studio.publishAtNewServer(true));
            assertEquals(0, room.publishing.releases.size(), "the coach has not published yet");
            room.studio.publish(PublishProgress.SILENT);
            assertTrue(room.studio.publishAtNewServer(true));
            assertEquals(2, room.publishing.releases.size());
            assertTrue(room.studio.pending(Language.FRENCH).isEmpty());

            room.publishing.next = new SitePublishing.ServerAway("gone");
            assertFalse(room.studio.publishAtNewServer(true));
            assertFalse(
                    room.studio.pending(Language.FRENCH).everPublished(),
                    "the new server has nothing, and that is said");
        }
    }

    @Test
    void aMoveShowsVisitorsNothingThatWaitedToBePublished() {
        try (SampleRoom room = new SampleRoom(directory)) {
            Site site = room.start();
            room.studio.publish(PublishProgress.SILENT);
            Page about = site.findKind(PageKind.ABOUT).orElseThrow();
            room.studio.save(site.changePage(about.id(), page -> page.withTitle(LocalText.same("Half written"))));
            assertFalse(room.studio.pending(Language.FRENCH).isEmpty());

            assertFalse(room.studio.publishAtNewServer(false));

            assertEquals(1, room.publishing.releases.size(), "only what the coach published");
            assertFalse(room.studio.pending(Language.FRENCH).isEmpty(), "it still waits");
        }
    }

    private static String text(SiteBuild build, String path) {
        return new String(
                Objects.requireNonNull(build.files().get(path), path).bytes().get(), StandardCharsets.UTF_8);
    }

    @Test
    void whatChangedIsToldOnceItIsKept() {
        try (SampleRoom room = new SampleRoom(directory)) {
            List<SiteChanged> told = new ArrayList<>();
            Site site = room.start();
            room.events.subscribe(SiteChanged.class, told::add);
            room.studio.save(site);
            assertEquals(List.of(), told);
            Page about = site.findKind(PageKind.ABOUT).orElseThrow();
            room.studio.save(site.changePage(about.id(), page -> page.withInMenu(false)));
            assertEquals(List.of(new SiteChanged(Set.of(about.id()))), told);
        }
    }

    @Test
    void whatAPageWasIsKeptOncePerSitting() {
        try (SampleRoom room = new SampleRoom(directory)) {
            Site site = room.start();
            Page about = site.findKind(PageKind.ABOUT).orElseThrow();
            for (String letters : List.of("a", "ab", "abc")) {
                room.studio.save(site.changePage(about.id(), page -> page.withTitle(LocalText.same(letters))));
            }
            assertEquals(1, room.studio.listRevisions(about.id()).size());
            assertEquals(about, room.studio.listRevisions(about.id()).getFirst().page());
            room.clock.advance(Duration.ofMinutes(11));
            room.studio.save(site.removePage(about.id()));
            assertEquals(
                    LocalText.same("abc"),
                    room.studio.listRevisions(about.id()).getFirst().page().title());
        }
    }

    @Test
    void publishingRemembersWhatVisitorsSee() {
        try (SampleRoom room = new SampleRoom(directory)) {
            Site site = room.start();
            assertEquals(7, room.studio.pending(Language.FRENCH).pages().size());
            assertFalse(room.studio.pending(Language.FRENCH).everPublished());
            room.publishing.next = new SitePublishing.ServerAway("refused");
            room.studio.publish(PublishProgress.SILENT);
            assertFalse(room.studio.pending(Language.FRENCH).isEmpty(), "nothing was published");
            room.publishing.next = new SitePublishing.Published("r1", "http://x", 9);
            assertInstanceOf(SitePublishing.Published.class, room.studio.publish(PublishProgress.SILENT));
            assertTrue(room.studio.pending(Language.FRENCH).isEmpty());
            assertTrue(new String(
                            room.publishing
                                    .releases
                                    .getFirst()
                                    .files()
                                    .get("sitemap.xml")
                                    .bytes()
                                    .get(),
                            java.nio.charset.StandardCharsets.UTF_8)
                    .contains("http://claire.localhost:8080/en/about/"));
            room.studio.save(site.withTheme("plum"));
            assertEquals(1, room.studio.pending(Language.FRENCH).count());
        }
    }

    @Test
    void anotherPriceIsAChangeToPublish() {
        try (SampleRoom room = new SampleRoom(directory)) {
            room.start();
            room.studio.publish(PublishProgress.SILENT);
            room.data.set(new org.coachlibre.site.SiteData(room.data.get().practice(), List.of(), List.of()));
            assertEquals(
                    List.of("Accueil", "Prestations", "Prendre rendez-vous"),
                    room.studio.pending(Language.FRENCH).pages().stream()
                            .map(change -> change.title())
                            .toList());
        }
    }
}
