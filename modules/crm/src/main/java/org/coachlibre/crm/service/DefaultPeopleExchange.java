package org.coachlibre.crm.service;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.core.Events;
import org.coachlibre.core.Ids;
import org.coachlibre.core.Language;
import org.coachlibre.core.Tasks.Progress;
import org.coachlibre.crm.PeopleReloaded;
import org.coachlibre.crm.Person;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.SearchWords;
import org.coachlibre.crm.domain.Imports;
import org.coachlibre.crm.domain.Imports.Change;
import org.coachlibre.crm.domain.People;
import org.coachlibre.crm.exchange.ExportFormat;
import org.coachlibre.crm.exchange.FileRow;
import org.coachlibre.crm.exchange.ImportMode;
import org.coachlibre.crm.exchange.ImportReport;
import org.coachlibre.crm.exchange.PeopleExchange;
import org.coachlibre.crm.exchange.PeopleFile;
import org.coachlibre.crm.exchange.PeopleWriter;
import org.coachlibre.crm.exchange.RowReport.Outcome;
import org.coachlibre.crm.service.ImportMatcher.Decision;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.Transaction;

/** Import and export over a practice file. */
public final class DefaultPeopleExchange implements PeopleExchange {
    /** Rows in one transaction: enough to be quick, few enough that other writes wait some ten milliseconds only. */
    private static final int ROWS_AT_ONCE = 250;

    private final Database database;
    private final People people;
    private final Imports imports;
    private final Events events;
    private final Clock clock;
    private final Ids ids;
    private final DefaultCrm crm;

    public DefaultPeopleExchange(
            Database database, People people, Imports imports, Events events, Clock clock, DefaultCrm crm) {
        this.database = database;
        this.people = people;
        this.imports = imports;
        this.events = events;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.crm = crm;
    }

    @Override
    public ImportReport preview(PeopleFile file, ImportMode mode, Progress progress) throws IOException {
        ImportMatcher matcher = new ImportMatcher(people, mode, file.name());
        ImportTally tally = new ImportTally();
        try (PeopleFile.Rows rows = file.open()) {
            while (rows.hasNext() && !progress.isCancelled()) {
                List<FileRow> some = some(rows);
                database.read(tx -> matcher.decide(tx, some)).forEach(decision -> tally.add(decision.report()));
                progress.report(tally.total(), 0, file.name());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return tally.report(null, progress.isCancelled());
    }

    @Override
    public ImportReport apply(PeopleFile file, ImportMode mode, Progress progress) throws IOException {
        ImportMatcher matcher = new ImportMatcher(people, mode, file.name());
        ImportTally tally = new ImportTally();
        UUID batch = ids.next();
        Instant now = clock.instant();
        try (PeopleFile.Rows rows = file.open()) {
            database.write(tx -> {
                imports.begin(tx, batch, now, file.name());
                return batch;
            });
            while (rows.hasNext() && !progress.isCancelled()) {
                List<FileRow> some = some(rows);
                List<Decision> decisions = database.write(tx -> {
                    List<Decision> made = matcher.decide(tx, some);
                    made.forEach(decision -> carryOut(tx, batch, now, decision));
                    return made;
                });
                decisions.forEach(decision -> tally.add(decision.report()));
                progress.report(tally.total(), 0, file.name());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            reload();
        }
        return tally.report(batch, progress.isCancelled());
    }

    @Override
    public UndoReport undo(UUID batch) {
        List<Change> changes =
                database.read(tx -> imports.isUndone(tx, batch) ? List.of() : imports.listChanges(tx, batch));
        int takenBack = 0;
        for (int from = 0; from < changes.size(); from += ROWS_AT_ONCE) {
            Collection<Change> some = changes.subList(from, Math.min(changes.size(), from + ROWS_AT_ONCE));
            takenBack += database.write(tx ->
                    (int) some.stream().filter(change -> takeBack(tx, change)).count());
        }
        database.write(tx -> {
            imports.noteUndone(tx, batch, clock.instant());
            return null;
        });
        reload();
        return new UndoReport(takenBack, changes.size() - takenBack);
    }

    @Override
    public int export(Path file, ExportFormat format, Language language, boolean withArchived, Progress progress)
            throws IOException {
        List<Person> all = new ArrayList<>();
        database.read(tx -> {
            people.forEach(tx, person -> {
                if (withArchived || !person.isArchived()) {
                    all.add(person);
                }
            });
            return null;
        });
        all.sort(Comparator.comparing((Person person) -> SearchWords.fold(person.displayName()))
                .thenComparing(Person::id));
        Path whole = file.toAbsolutePath();
        Path folder = Optional.ofNullable(whole.getParent()).orElse(whole);
        Path unfinished = Files.createTempFile(folder, ".people", format.extension());
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished));
                    PeopleWriter writer = PeopleWriter.open(out, format, language)) {
                int done = 0;
                for (Person person : all) {
                    writer.write(person);
                    progress.report(++done, all.size(), person.displayName());
                }
            }
            Files.move(unfinished, whole, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return all.size();
    }

    private void carryOut(Transaction tx, UUID batch, Instant now, Decision decision) {
        var details = decision.report().details();
        Person before = decision.before();
        if (details == null) {
            return;
        }
        if (decision.report().outcome() == Outcome.CREATED) {
            Person made = new Person(new PersonId(ids.next()), details, 1, now, now, null);
            people.insert(tx, made);
            imports.noteChange(tx, batch, made.id(), null, 1);
        } else if (decision.report().outcome() == Outcome.UPDATED && before != null) {
            Person after = new Person(
                    before.id(), details, before.version() + 1, before.createdAt(), now, before.archivedAt());
            people.update(tx, before, after);
            imports.noteChange(tx, batch, after.id(), before.version(), after.version());
        }
    }

    private boolean takeBack(Transaction tx, Change change) {
        Person now = people.findRecord(tx, change.person()).orElse(null);
        if (now == null || now.version() != change.versionAfter()) {
            return false;
        }
        if (change.versionBefore() == null) {
            boolean isUntouched = crm.isUntouched(tx, now.id());
            if (isUntouched) {
                people.delete(tx, now.id());
            }
            return isUntouched;
        }
        return people.findEarlier(tx, now.id(), change.versionBefore())
                .map(details -> {
                    people.update(
                            tx,
                            now,
                            new Person(
                                    now.id(),
                                    details,
                                    now.version() + 1,
                                    now.createdAt(),
                                    clock.instant(),
                                    now.archivedAt()));
                    return true;
                })
                .orElse(false);
    }

    private void reload() {
        crm.reloadAfterManyChanges();
        events.publish(new PeopleReloaded());
    }

    private static List<FileRow> some(PeopleFile.Rows rows) {
        List<FileRow> some = new ArrayList<>(ROWS_AT_ONCE);
        while (rows.hasNext() && some.size() < ROWS_AT_ONCE) {
            some.add(rows.next());
        }
        return some;
    }
}
