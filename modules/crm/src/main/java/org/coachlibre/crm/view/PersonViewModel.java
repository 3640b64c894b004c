package org.coachlibre.crm.view;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.coachlibre.core.Events;
import org.coachlibre.core.Tasks;
import org.coachlibre.core.UndoHistory;
import org.coachlibre.crm.Crm;
import org.coachlibre.crm.Crm.MergeUndo;
import org.coachlibre.crm.NextSessions;
import org.coachlibre.crm.NextSessions.NextSession;
import org.coachlibre.crm.PeopleMerged;
import org.coachlibre.crm.PeopleReloaded;
import org.coachlibre.crm.Person;
import org.coachlibre.crm.PersonArchived;
import org.coachlibre.crm.PersonChanged;
import org.coachlibre.crm.PersonDetails;
import org.coachlibre.crm.PersonForgotten;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.PersonRestored;
import org.coachlibre.crm.PrivateNote;
import org.coachlibre.crm.TimelineEntry;
import org.coachlibre.crm.domain.DetailsMerge;
import org.coachlibre.crm.domain.PersonDraft.Reading;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.Notifications;
import org.coachlibre.ui.UiContext;
import org.jspecify.annotations.Nullable;

/** One person's page. JavaFX thread; the file is read and written off it. */
final class PersonViewModel {
    private final Crm crm;
    private final NextSessions sessions;
    private final Tasks tasks;
    private final UndoHistory undo;
    private final Notifications notifications;
    private final PeopleTexts texts;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable Person> person = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable NextSession> nextSession = new ReadOnlyObjectWrapper<>();
    private final ObservableList<TimelineLine> timeline = FXCollections.observableArrayList();
    private final NotesViewModel notes;
    private final DetailsForm form = new DetailsForm();
    private List<TimelineEntry> entries = List.of();
    private long asked;

    PersonViewModel(Crm crm, NextSessions sessions, Events events, UiContext context) {
        this.crm = crm;
        this.sessions = sessions;
        this.tasks = context.tasks();
        this.undo = context.undo();
        this.notifications = context.notifications();
        this.texts = new PeopleTexts(context.localization());
        this.clock = context.clock();
        this.notes = new NotesViewModel(crm, context);
        events.subscribe(PersonChanged.class, event -> hear(event.person()));
        events.subscribe(PersonArchived.class, event -> hear(event.person()));
        events.subscribe(PersonRestored.class, event -> hear(event.person()));
        events.subscribe(PersonForgotten.class, event -> hear(event.person()));
        events.subscribe(PeopleMerged.class, event -> hear(event.kept()));
        events.subscribe(PeopleReloaded.class, event -> hearAny());
        context.localization().languageProperty().subscribe((before, now) -> {
            showTimeline();
            Person shown = person.get();
            if (shown != null) {
                form.fill(shown.details(), now);
            }
        });
    }

    /** Whose page it is; null for nobody. */
    ReadOnlyObjectProperty<@Nullable Person> personProperty() {
        return person.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable NextSession> nextSessionProperty() {
        return nextSession.getReadOnlyProperty();
    }

    ObservableList<TimelineLine> timeline() {
        return timeline;
    }

    NotesViewModel notes() {
        return notes;
    }

    DetailsForm form() {
        return form;
    }

    PeopleTexts texts() {
        return texts;
    }

    private record Answer(
            Optional<Person> person,
            List<TimelineEntry> timeline,
            List<PrivateNote> notes,
            Optional<NextSession> next) {}

    /** Shows a person, or nobody. */
    void open(@Nullable PersonId id) {
        long question = ++asked;
        if (id == null) {
            clear();
            return;
        }
        tasks.submitQuietly(progress -> read(id))
                .onSuccess(answer -> {
                    if (question == asked) {
                        show(answer);
                    }
                })
                .onFailure(failure -> tellFailure("person.unreadable", failure));
    }

    private Answer read(PersonId id) {
        Optional<Person> found = crm.findPerson(id);
        return found.isEmpty()
                ? new Answer(found, List.of(), List.of(), Optional.empty())
                : new Answer(
                        found,
                        crm.listTimeline(id),
                        crm.listNotes(id),
                        sessions.findNext(found.get().id()));
    }

    private void show(Answer answer) {
        if (answer.person().isEmpty()) {
            clear();
            return;
        }
        Person now = answer.person().get();
        Person before = person.get();
        // What is being typed stays when news of the same details arrive.
        boolean isSame = before != null
                && before.id().equals(now.id())
                && before.details().equals(now.details());
        person.set(now);
        if (!isSame) {
            form.fill(now.details(), texts.localization().language());
        }
        entries = answer.timeline();
        showTimeline();
        notes.show(now.id(), answer.notes());
        nextSession.set(answer.next().orElse(null));
    }

    private void clear() {
        person.set(null);
        nextSession.set(null);
        entries = List.of();
        timeline.clear();
        notes.clear();
    }

    /** Saves what the form says; nothing happens while a field cannot be taken or nothing changed. */
    void save() {
        Person before = person.get();
        Reading reading = form.read();
        if (before == null || !reading.problems().isEmpty() || reading.details().equals(before.details())) {
            return;
        }
        change(before, reading.details());
    }

    private void change(Person before, PersonDetails details) {
        PersonId id = before.id();
        tasks.submitQuietly(progress -> crm.edit(id, details))
                .onSuccess(after -> {
                    Person shown = person.get();
                    if (shown != null && shown.id().equals(id)) {
                        person.set(after);
                    }
                    undo.done(new UndoableAct(
                            texts.now("undo.edit", before.displayName()),
                            () -> write(() -> crm.edit(id, before.details())),
                            () -> write(() -> crm.edit(id, details))));
                })
                .onFailure(failure -> tellFailure("save.failed", failure));
    }

    /** Puts the person away or brings it back, with undo. */
    void toggleArchive() {
        Person now = person.get();
        if (now == null) {
            return;
        }
        PersonId id = now.id();
        String name = now.displayName();
        if (now.isArchived()) {
            write(() -> crm.restore(id));
            undo.done(new UndoableAct(
                    texts.now("undo.restore", name),
                    () -> write(() -> crm.archive(id)),
                    () -> write(() -> crm.restore(id))));
        } else {
            write(() -> crm.archive(id));
            undo.done(new UndoableAct(
                    texts.now("undo.archive", name),
                    () -> write(() -> crm.restore(id)),
                    () -> write(() -> crm.archive(id))));
            notifications.tell(Notice.success(texts.now("archived.told", name))
                    .with(texts.now("action.undo"), () -> write(() -> crm.restore(id))));
        }
    }

    /** The details both records give together; what this person says goes first. */
    PersonDetails mergedWith(Person other) {
        Person kept = person.get();
        return kept == null ? other.details() : DetailsMerge.merge(kept.details(), other.details());
    }

    /** Takes {@code other} into this person, with undo. */
    void merge(PersonId other) {
        Person kept = person.get();
        if (kept == null || kept.id().equals(other)) {
            return;
        }
        tasks.submitQuietly(progress -> {
                    Person second = crm.getPerson(other);
                    return crm.merge(kept.id(), other, DetailsMerge.merge(kept.details(), second.details()));
                })
                .onSuccess(done -> merged(kept, done))
                .onFailure(failure -> tellFailure("save.failed", failure));
    }

    private void merged(Person kept, MergeUndo done) {
        Runnable takeBack = () -> write(() -> crm.undoMerge(done));
        undo.done(new UndoableAct(texts.now("undo.merge", kept.displayName()), takeBack, () -> merge(done.other())));
        notifications.tell(
                Notice.success(texts.now("merge.told", kept.displayName())).with(texts.now("action.undo"), takeBack));
        open(kept.id());
    }

    /** Forgets the person for good. The caller has asked. */
    void forget() {
        Person now = person.get();
        if (now == null) {
            return;
        }
        tasks.submitQuietly(progress -> {
                    crm.forget(now.id());
                    return now.id();
                })
                .onSuccess(id -> {
                    clear();
                    notifications.tell(Notice.info(texts.now("forget.told")));
                })
                .onFailure(failure -> tellFailure("save.failed", failure));
    }

    /** Tells that an address is on the clipboard now. */
    void tellCopied(String what) {
        notifications.tell(Notice.info(texts.now("copied", what)));
    }

    private void write(Runnable change) {
        tasks.submitQuietly(progress -> {
                    change.run();
                    return true;
                })
                .onFailure(failure -> tellFailure("save.failed", failure));
    }

    private void tellFailure(String key, Throwable failure) {
        notifications.tell(Notice.error(texts.now(key), failure.toString()));
    }

    private void showTimeline() {
        Person now = person.get();
        timeline.setAll(now == null ? List.of() : TimelineLine.of(now, entries, texts, clock.getZone()));
    }

    private void hear(PersonId changed) {
        tasks.submitQuietly(progress -> true).onSuccess(heard -> {
            Person shown = person.get();
            if (shown != null && shown.id().equals(changed)) {
                open(changed);
            }
        });
    }

    private void hearAny() {
        tasks.submitQuietly(progress -> true).onSuccess(heard -> {
            Person shown = person.get();
            if (shown != null) {
                open(shown.id());
            }
        });
    }
}
