package org.coachlibre.crm.view;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.coachlibre.core.Tasks;
import org.coachlibre.core.UndoHistory;
import org.coachlibre.crm.domain.PersonField;
import org.coachlibre.crm.exchange.ImportMode;
import org.coachlibre.crm.exchange.ImportReport;
import org.coachlibre.crm.exchange.PeopleExchange;
import org.coachlibre.crm.exchange.PeopleExchange.UndoReport;
import org.coachlibre.crm.exchange.PeopleFile;
import org.coachlibre.crm.exchange.PeopleFiles;
import org.coachlibre.crm.exchange.PeopleFiles.Inspection;
import org.coachlibre.crm.exchange.RowMessage;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.Notifications;
import org.coachlibre.ui.UiContext;
import org.jspecify.annotations.Nullable;

/** An import from the chosen file to its report: how the file is read, what would happen, and doing it. JavaFX thread. */
final class ImportViewModel {
    private final PeopleExchange exchange;
    private final Tasks tasks;
    private final UndoHistory undo;
    private final Notifications notifications;
    private final PeopleTexts texts;
    private final ReadOnlyObjectWrapper<@Nullable PeopleFile> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ImportReport> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<ImportMode> mode = new SimpleObjectProperty<>(ImportMode.COMPLETE);
    private Tasks.@Nullable Handle<ImportReport> running;
    private long asked;

    ImportViewModel(PeopleExchange exchange, UiContext context) {
        this.exchange = exchange;
        this.tasks = context.tasks();
        this.undo = context.undo();
        this.notifications = context.notifications();
        this.texts = new PeopleTexts(context.localization());
        mode.subscribe((before, now) -> look());
    }

    /** How the file is read; null until it was looked at, or when it cannot be read. */
    ReadOnlyObjectProperty<@Nullable PeopleFile> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** What would happen; null while it is being found out. */
    ReadOnlyObjectProperty<@Nullable ImportReport> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Why the file cannot be read; empty when it can. */
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Whether there is something to import. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    ObjectProperty<ImportMode> modeProperty() {
        return mode;
    }

    void choose(Path path) {
        tasks.submitQuietly(progress -> PeopleFiles.inspect(path))
                .onSuccess(this::inspected)
                .onFailure(this::failed);
    }

    void useCharset(Charset charset) {
        PeopleFile now = file.get();
        if (now instanceof PeopleFile.Csv csv && !csv.charset().equals(charset)) {
            tasks.submitQuietly(progress -> PeopleFiles.inspectCsv(csv.path(), charset))
                    .onSuccess(this::inspected)
                    .onFailure(this::failed);
        } else if (now instanceof PeopleFile.VCards cards && !cards.charset().equals(charset)) {
            inspected(new Inspection.Known(new PeopleFile.VCards(cards.path(), charset)));
        }
    }

    /** Says what a column holds; null leaves it out. */
    void map(int column, @Nullable PersonField field) {
        if (file.get() instanceof PeopleFile.Csv csv && csv.mapping().get(column) != field) {
            file.set(csv.with(column, field));
            look();
        }
    }

    /** Imports in the background, with progress; tells the outcome with a way back. */
    boolean start() {
        PeopleFile now = file.get();
        if (now == null || !ready.get()) {
            return false;
        }
        ImportMode wanted = mode.get();
        tasks.submit(texts.now("import.task", now.name()), progress -> {
                    ImportReport report = exchange.apply(now, wanted, progress);
                    // A cancelled task calls nobody back, and what was done until then needs its way back too.
                    if (report.cancelled()) {
                        tellDone(report);
                    }
                    return report;
                })
                .onSuccess(this::tellDone)
                .onFailure(failure -> notifications.tell(Notice.error(texts.now("import.failed"), failure.toString())));
        return true;
    }

    private void inspected(Inspection inspection) {
        switch (inspection) {
            case Inspection.Known known -> {
                refusal.set("");
                file.set(known.file());
                look();
            }
            case Inspection.Refused refused -> {
                file.set(null);
                refusal.set(refused.why().in(texts.messages()));
            }
        }
    }

    private void failed(Throwable failure) {
        PeopleFile now = file.get();
        RowMessage why = new RowMessage("file.unreadable", List.of(now == null ? "" : now.name()));
        refusal.set(why.in(texts.messages()));
    }

    private void look() {
        PeopleFile now = file.get();
        preview.set(null);
        ready.set(false);
        if (running != null) {
            running.cancel();
        }
        if (now == null) {
            return;
        }
        long question = ++asked;
        ImportMode wanted = mode.get();
        running = tasks.submitQuietly(progress -> exchange.preview(now, wanted, progress))
                .onSuccess(report -> {
                    if (question == asked) {
                        preview.set(report);
                        ready.set(report.created() + report.updated() > 0);
                    }
                })
                .onFailure(failure -> {
                    if (question == asked) {
                        failed(failure);
                    }
                });
    }

    private void tellDone(ImportReport report) {
        String sentence = texts.now(
                report.cancelled() ? "import.stopped" : "import.done",
                report.created(),
                report.updated(),
                report.skipped());
        UUID batch = report.batch();
        if (batch == null) {
            notifications.tell(Notice.info(sentence));
            return;
        }
        notifications.tell(Notice.success(sentence).with(texts.now("action.undo"), () -> takeBack(batch)));
        if (!report.cancelled()) {
            PeopleFile done = Objects.requireNonNull(file.get());
            undo.done(new UndoableAct(texts.now("undo.import", done.name()), () -> takeBack(batch), () -> again(done)));
        }
    }

    private void again(PeopleFile done) {
        file.set(done);
        ready.set(true);
        start();
    }

    private void takeBack(UUID batch) {
        tasks.submit(texts.now("import.undo.task"), progress -> exchange.undo(batch))
                .onSuccess(this::tellTakenBack)
                .onFailure(failure -> notifications.tell(Notice.error(texts.now("import.failed"), failure.toString())));
    }

    private void tellTakenBack(UndoReport report) {
        notifications.tell(Notice.success(texts.now("import.undone", report.takenBack(), report.kept())));
    }
}
