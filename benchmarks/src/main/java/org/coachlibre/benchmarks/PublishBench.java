package org.coachlibre.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coachlibre.app.local.LocalConnection;
import org.coachlibre.app.local.LocalServer;
import org.coachlibre.app.practice.StudioMigrations;
import org.coachlibre.app.studio.BackgroundTasks;
import org.coachlibre.app.studio.Studio;
import org.coachlibre.app.studio.StudioWiring;
import org.coachlibre.core.Language;
import org.coachlibre.site.LocalRichText;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageId;
import org.coachlibre.site.PageKind;
import org.coachlibre.site.RichText;
import org.coachlibre.site.Site;
import org.coachlibre.site.SiteBuild;
import org.coachlibre.site.SiteFile;
import org.coachlibre.site.SitePublishing;
import org.coachlibre.site.SiteStudio;
import org.coachlibre.site.TextBlock;
import org.coachlibre.site.Tone;
import org.coachlibre.storage.OpenResult;
import org.coachlibre.storage.Practice;
import org.coachlibre.storage.PracticeFiles;
import org.coachlibre.storage.Unlock;

/**
 * Publishing one changed page of a thousand from the running studio to a server process on loopback: from the press of the button
 * until visitors see it, and every byte on the wire. rsync does the same with the same files, in the same run.
 */
final class PublishBench implements Bench {
    private static final int PAGES = 493; // in two languages, with the starter's seven: a thousand
    private static final int RUNS = 7;

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public String promise() {
        return "1 changed page of 1,000 <= 250 ms on loopback, <= 5 kB besides the page";
    }

    @Override
    public boolean run(Report report) throws Exception {
        Path folder = Files.createTempDirectory("coachlibre-bench");
        Path directory = BenchPractice.sample(folder.resolve("practice"));
        if (!(PracticeFiles.open(
                        directory,
                        new Unlock.Passphrase(BenchPractice.passphrase()),
                        StudioMigrations.ALL,
                        Clock.systemUTC())
                instanceof OpenResult.Opened opened)) {
            throw new IOException("the practice could not be opened");
        }
        try (Practice practice = opened.practice();
                BackgroundTasks tasks = new BackgroundTasks();
                Studio studio = StudioWiring.wire(practice, Clock.systemUTC(), tasks);
                LocalServer server = LocalServer.start(folder.resolve("server"));
                CountingProxy proxy = new CountingProxy(server.port())) {
            studio.sync().enrol(proxy.address(), LocalConnection.code(server.data(), "bench"), "bench");
            studio.offer().tell();
            studio.sync().syncNow();
            return measure(report, studio.site(), proxy, folder);
        }
    }

    private static boolean measure(Report report, SiteStudio site, CountingProxy proxy, Path folder)
            throws IOException, InterruptedException {
        site.save(withManyPages(site.findSite().orElseThrow()));
        long from = System.nanoTime();
        int sent = published(site).filesSent();
        report.line("first publish", sent + " files in " + (System.nanoTime() - from) / 1_000_000 + " ms");
        double[] millis = new double[RUNS];
        double[] besides = new double[RUNS];
        Path mirror = folder.resolve("files");
        write(site.build(), mirror);
        RsyncPeer peer = new RsyncPeer(folder, mirror);
        try {
            peer.send();
            double[] peerMillis = new double[RUNS];
            double[] peerBesides = new double[RUNS];
            for (int i = 0; i < RUNS; i++) {
                Site changed = withChange(site.findSite().orElseThrow(), i);
                site.save(changed);
                SiteFile page = pageOf(site.build(), i);
                proxy.takeBytes();
                long start = System.nanoTime();
                SitePublishing.Published published = published(site);
                millis[i] = (System.nanoTime() - start) / 1e6;
                besides[i] = proxy.takeBytes() - page.size() * (double) published.filesSent();
                write(Map.of(page.path(), page), mirror);
                RsyncPeer.Sent rsync = peer.send();
                peerMillis[i] = rsync.millis();
                peerBesides[i] = rsync.bytes() - (double) page.size();
            }
            report.figure("ours, median of " + RUNS, Report.median(millis), "ms");
            report.figure("ours, besides the page", Report.median(besides), "bytes");
            report.figure("peer rsync (daemon, checksums)", Report.median(peerMillis), "ms");
            report.figure("peer rsync, besides the page", Report.median(peerBesides), "bytes");
        } finally {
            peer.close();
        }
        return report.verdict(Report.median(millis) <= 250 && Report.median(besides) <= 5_000);
    }

    private static SitePublishing.Published published(SiteStudio site) throws IOException {
        SitePublishing.PublishResult result = site.publish(SitePublishing.PublishProgress.SILENT);
        if (result instanceof SitePublishing.Published published) {
            return published;
        }
        throw new IOException("not published: " + result);
    }

    private static Site withManyPages(Site site) {
        List<Page> pages = new ArrayList<>(site.pages());
        for (int i = 0; i < PAGES; i++) {
            pages.add(new Page(
                    new PageId(UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)})),
                    PageKind.PLAIN,
                    LocalText.same("page-" + i),
                    LocalText.of("Page " + i, "Page " + i),
                    LocalText.of("La page " + i, "The page " + i),
                    false,
                    List.of(text(i, ""))));
        }
        return site.withPages(pages);
    }

    private static TextBlock text(int page, String change) {
        String words = ("Words of page " + page + " that stand for a coach's own. ").repeat(40) + change;
        return new TextBlock(
                "text-" + page,
                Tone.PLAIN,
                LocalText.of("Titre " + page, "Title " + page),
                LocalRichText.of(RichText.plain("Mots de la page " + page), RichText.plain(words)));
    }

    /** Another English wording: one file of the site changes. */
    private static Site withChange(Site site, int run) {
        PageId id = new PageId(UUID.nameUUIDFromBytes(new byte[] {(byte) run, 0}));
        return site.changePage(id, page -> page.withBlocks(List.of(text(run, "Changed."))));
    }

    private static SiteFile pageOf(SiteBuild build, int run) {
        Language other = Language.FRENCH;
        return build.files().values().stream()
                .filter(file -> file.path().contains("page-" + run + "/")
                        && !file.path().startsWith(other.code() + "/"))
                .findFirst()
                .orElseThrow();
    }

    private static void write(SiteBuild build, Path folder) throws IOException {
        write(build.files(), folder);
    }

    private static void write(Map<String, SiteFile> files, Path folder) throws IOException {
        for (SiteFile file : files.values()) {
            Path target = folder.resolve(file.path());
            Files.createDirectories(target.getParent());
            Files.write(target, file.bytes().get());
        }
    }
}
