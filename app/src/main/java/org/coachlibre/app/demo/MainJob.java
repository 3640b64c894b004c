package org.coachlibre.app.demo;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.coachlibre.app.demo.WebVisitor.Page;
import org.coachlibre.app.local.LocalConnection;
import org.coachlibre.app.local.LocalServer;
import org.coachlibre.app.practice.StudioMigrations;
import org.coachlibre.app.sample.SamplePractice;
import org.coachlibre.app.studio.BackgroundTasks;
import org.coachlibre.app.studio.Studio;
import org.coachlibre.app.studio.StudioWiring;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;
import org.coachlibre.crm.Person;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionState;
import org.coachlibre.site.SitePublishing;
import org.coachlibre.storage.CreateResult;
import org.coachlibre.storage.OpenResult;
import org.coachlibre.storage.Practice;
import org.coachlibre.storage.PracticeFiles;
import org.coachlibre.storage.Unlock;
import org.coachlibre.sync.SyncConnection;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/**
 * From an empty folder to a client's booking on the laptop: a sample practice, a server process, a published site, the studio
 * closed, a booking over HTTP, the server killed and started again, the studio opened, the booking, the client and the calendar
 * entry there, and a cancellation by the client's link.
 */
public final class MainJob {
    private static final String VISITOR = "Zoé Hadjadj";
    private static final String EMAIL = "Zoe.Hadjadj@example.net";

    private final Language language;
    private final Messages texts;
    private final Consumer<Step> told;
    private long mark = System.nanoTime();

    /** @param told hears of each step once it is done */
    public MainJob(Language language, Messages texts, Consumer<Step> told) {
        this.language = language;
        this.texts = texts;
        this.told = told;
    }

    /** A step that was done, and how long it took. */
    public record Step(String text, long millis) {}

    /** @param failure what went wrong; empty when the booking arrived */
    public record Outcome(boolean hasArrived, long millis, String failure) {}

    /** Does everything in a temporary folder, which is deleted afterwards. */
    public Outcome run() {
        long from = System.nanoTime();
        mark = from;
        WebVisitor.allowHostHeader();
        String failure = "";
        try {
            Path folder = Files.createTempDirectory("coachlibre-demo");
            try {
                work(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException | RuntimeException e) {
            failure = String.valueOf(e.getMessage() == null ? e.toString() : e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = "interrupted";
        }
        return new Outcome(failure.isEmpty(), (System.nanoTime() - from) / 1_000_000, failure);
    }

    private void work(Path folder) throws IOException, InterruptedException {
        Path directory = folder.resolve("practice");
        Unlock unlock = new Unlock.Passphrase("a passphrase for the demonstration".toCharArray());
        Visit visit = atTheDesk(directory, unlock);
        LocalServer server = visit.server();
        try {
            WebVisitor visitor = new WebVisitor(server.port(), visit.host());
            String manage = book(visitor, visit.zone());
            server.kill();
            server = LocalServer.start(server.data());
            done("server.killed");
            backAtTheDesk(directory, unlock, SessionState.CONFIRMED, "found");
            cancel(new WebVisitor(server.port(), visit.host()), manage);
            backAtTheDesk(directory, unlock, SessionState.CANCELLED, "cancel.found");
        } finally {
            server.close();
        }
    }

    private record Visit(LocalServer server, String host, ZoneId zone) {}

    private Visit atTheDesk(Path directory, Unlock unlock) throws IOException, InterruptedException {
        if (!(PracticeFiles.create(directory, unlock, StudioMigrations.ALL, Clock.systemUTC())
                instanceof CreateResult.Created created)) {
            throw new IOException("The practice could not be made");
        }
        try (Practice practice = created.practice();
                BackgroundTasks tasks = new BackgroundTasks();
                Studio studio = StudioWiring.wire(practice, Clock.systemUTC(), tasks)) {
            SamplePractice.fill(studio, language);
            done("sample");
            LocalServer server = LocalConnection.establish(
                            directory, studio.sync(), studio.profile().get().practiceName())
                    .orElseThrow(() -> new IOException("The practice has a server already"));
            try {
                done("server");
                studio.offer().tell();
                if (!studio.sync().syncNow().isComplete()) {
                    throw new IOException("Not everything reached the server");
                }
                done("synced");
                if (!(studio.site().publish(SitePublishing.PublishProgress.SILENT)
                        instanceof SitePublishing.Published published)) {
                    throw new IOException("The site was not published");
                }
                done("published", published.filesSent(), published.url());
                SyncConnection connection =
                        studio.sync().connection().orElseThrow(() -> new IOException("The practice is not connected"));
                return new Visit(
                        server,
                        connection.publicUrl().getHost(),
                        studio.profile().get().zone());
            } catch (IOException | RuntimeException e) {
                server.close();
                throw e;
            }
        }
    }

    /** As a client does on the phone; returns the address of the page to manage the booking. */
    private String book(WebVisitor visitor, ZoneId zone) throws IOException, InterruptedException {
        done("closed");
        Page home = expect(visitor.open("/"), 200);
        Page booking = expect(visitor.open(home.link("/book")), 200);
        if (booking.document().select("button[name=start]").isEmpty()) {
            booking = expect(visitor.open(booking.link("/book/")), 200);
        }
        FormElement times = booking.document().forms().stream()
                .filter(form -> !form.select("button[name=start]").isEmpty())
                .findFirst()
                .orElseThrow(() -> new IOException("The booking page offers no time"));
        Element start = times.select("button[name=start]").first();
        if (start == null) {
            throw new IOException("The booking page offers no time");
        }
        Page details = expect(visitor.submit(booking, times, Map.of("start", start.attr("value"))), 200);
        done("held", shown(Instant.parse(start.attr("value")), zone));
        Page confirmed = expect(
                visitor.submit(
                        details,
                        details.form("confirm"),
                        Map.of("name", VISITOR, "email", EMAIL, "message", texts.text("visitor.message"))),
                201);
        String manage = confirmed.link("/manage/");
        done("booked");
        return manage;
    }

    private void cancel(WebVisitor visitor, String manage) throws IOException, InterruptedException {
        Page page = expect(visitor.open(manage), 200);
        expect(visitor.submit(page, page.form("cancel"), Map.of()), 200);
        done("cancelled");
    }

    private void backAtTheDesk(Path directory, Unlock unlock, SessionState expected, String key) throws IOException {
        if (!(PracticeFiles.open(directory, unlock, StudioMigrations.ALL, Clock.systemUTC())
                instanceof OpenResult.Opened opened)) {
            throw new IOException("The practice could not be opened again");
        }
        try (Practice practice = opened.practice();
                BackgroundTasks tasks = new BackgroundTasks();
                Studio studio = StudioWiring.wire(practice, Clock.systemUTC(), tasks)) {
            if (!studio.sync().syncNow().isComplete()) {
                throw new IOException("Not everything arrived from the server");
            }
            Person person =
                    studio.crm().findByEmail(EMAIL).orElseThrow(() -> new IOException("The client is not in People"));
            List<Session> sessions = studio.scheduling().listSessions(person.id());
            Optional<Session> session =
                    sessions.stream().filter(found -> found.state() == expected).findFirst();
            if (session.isEmpty()) {
                throw new IOException("The booking is not in the calendar: " + sessions.size() + " sessions");
            }
            if (studio.crm().listTimeline(person.id()).isEmpty()) {
                throw new IOException("The client's timeline is empty");
            }
            done(
                    key,
                    person.displayName(),
                    shown(session.get().start(), studio.profile().get().zone()));
        }
    }

    /** As people say it, with its zone. */
    private String shown(Instant start, ZoneId zone) {
        Locale locale = language.locale();
        return DateTimeFormatter.ofPattern(texts.text("time"), locale).format(start.atZone(zone));
    }

    private static Page expect(Page page, int status) throws IOException {
        if (page.status() != status) {
            throw new IOException(page.path() + " answered " + page.status() + ": "
                    + page.document().title());
        }
        return page;
    }

    private void done(String key, Object... arguments) {
        long now = System.nanoTime();
        told.accept(new Step(texts.text(key, arguments), (now - mark) / 1_000_000));
        mark = now;
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
