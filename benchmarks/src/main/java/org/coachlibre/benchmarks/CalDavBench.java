package org.coachlibre.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.coachlibre.app.practice.StudioMigrations;
import org.coachlibre.app.studio.BackgroundTasks;
import org.coachlibre.app.studio.Studio;
import org.coachlibre.app.studio.StudioWiring;
import org.coachlibre.core.Tasks;
import org.coachlibre.scheduling.AccountAnswer;
import org.coachlibre.scheduling.CalendarAccount;
import org.coachlibre.scheduling.NewAccount;
import org.coachlibre.scheduling.OtherCalendars;
import org.coachlibre.storage.OpenResult;
import org.coachlibre.storage.Practice;
import org.coachlibre.storage.PracticeFiles;
import org.coachlibre.storage.Unlock;

/**
 * The first reading of a calendar of 5,000 events at Radicale into the encrypted practice, until they block time; then a reading when
 * nothing changed.
 */
final class CalDavBench implements Bench {
    private static final int EVENTS = 5_000;
    private static final double MOST_SECONDS = 30;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Override
    public String name() {
        return "caldav";
    }

    @Override
    public String promise() {
        return "first sync of 5,000 events from Radicale <= 30 s; nothing changed: one request";
    }

    @Override
    public boolean run(Report report) throws Exception {
        Path folder = Files.createTempDirectory("coachlibre-caldav");
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
                RadicaleProcess server = RadicaleProcess.start(folder.resolve("server"))) {
            return measure(report, studio, server);
        }
    }

    private static boolean measure(Report report, Studio studio, RadicaleProcess server)
            throws IOException, InterruptedException {
        Instant now = Instant.now();
        long begun = System.nanoTime();
        server.putCalendar("private", calendar(now));
        report.figure("Radicale taking them (not ours)", seconds(begun), "s");
        OtherCalendars others = studio.schedulingModule().otherCalendars();
        if (!(others.add(new NewAccount(
                        server.address().toString(), RadicaleProcess.USER, RadicaleProcess.PASSWORD, Set.of()))
                instanceof AccountAnswer.Added added)) {
            throw new IOException("the account could not be added");
        }
        others.setBlocking(added.account().calendars().getFirst().id(), true);

        long before = server.requests();
        long from = System.nanoTime();
        others.sync(new Unwatched());
        double first = seconds(from);
        long blocking = studio.scheduling().range(now, now.plus(Duration.ofDays(399))).busy().stream()
                .filter(entry -> entry.isImported())
                .count();
        report.figure("first sync", first, "s");
        report.line("its requests, entries that block", (server.requests() - before) + ", " + blocking);

        before = server.requests();
        from = System.nanoTime();
        others.sync(new Unwatched());
        double nothing = seconds(from);
        long requests = server.requests() - before;
        report.figure("nothing changed", nothing * 1000, "ms");
        report.line("its requests", Long.toString(requests));
        for (CalendarAccount account : others.listAccounts()) {
            if (account.trouble() != null) {
                throw new IOException("a sync met with " + account.trouble());
            }
        }
        return report.verdict(first <= MOST_SECONDS && requests == 1 && blocking >= EVENTS);
    }

    /** Half-hours over a year to come, each an event as phones write them. */
    private static String calendar(Instant now) {
        StringBuilder all = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Bench//EN\r\n");
        all.append("X-WR-CALNAME:private\r\n");
        for (int i = 0; i < EVENTS; i++) {
            Instant start = now.plus(Duration.ofMinutes(60 + i * 100L));
            all.append("BEGIN:VEVENT\r\nUID:event-").append(i).append("@phone.example.org\r\nDTSTAMP:");
            all.append(UTC.format(now))
                    .append("\r\nDTSTART:")
                    .append(UTC.format(start))
                    .append("\r\nDTEND:");
            all.append(UTC.format(start.plusSeconds(1800)))
                    .append("\r\nSUMMARY:Event ")
                    .append(i);
            all.append("\r\nLOCATION:Room ")
                    .append(i % 40)
                    .append("\r\nDESCRIPTION:")
                    .append("Words about it. ".repeat(8));
            all.append("\r\nEND:VEVENT\r\n");
        }
        return all.append("END:VCALENDAR\r\n").toString();
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }

    /** Nobody looks and nobody cancels. */
    private static final class Unwatched implements Tasks.Progress {
        @Override
        public void report(long done, long total, String what) {
            // The figures say it.
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
