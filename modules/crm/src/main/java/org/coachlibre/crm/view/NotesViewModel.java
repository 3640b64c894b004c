package org.coachlibre.crm.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.coachlibre.core.Tasks;
import org.coachlibre.core.UndoHistory;
import org.coachlibre.crm.Crm;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.PrivateNote;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.Notifications;
import org.coachlibre.ui.UiContext;
import org.jspecify.annotations.Nullable;

/** A person's private notes, saved as they are typed. JavaFX thread; the file is written off it, one version after the other. */
final class NotesViewModel {
    private final Crm crm;
    private final Tasks tasks;
    private final UndoHistory undo;
    private final Notifications notifications;
    private final PeopleTexts texts;
    private final ObservableList<NoteEditor> editors = FXCollections.observableArrayList();
    private @Nullable PersonId person;
    private boolean staleSinceBirth;

    NotesViewModel(Crm crm, UiContext context) {
        this.crm = crm;
        this.tasks = context.tasks();
        this.undo = context.undo();
        this.notifications = context.notifications();
        this.texts = new PeopleTexts(context.localization());
    }

    /** Newest first. */
    ObservableList<NoteEditor> editors() {
        return editors;
    }

    /** Shows a person's notes; an editor that is open keeps what is being typed. */
    void show(PersonId whose, List<PrivateNote> notes) {
        boolean isOther = !whose.equals(person);
        if (isOther) {
            saveAll();
        } else if (editors.stream().anyMatch(NoteEditor::isBeingBorn)) {
            // These notes may hold the one whose first words are on their way, and it would be shown twice.
            staleSinceBirth = true;
            return;
        }
        person = whose;
        List<NoteEditor> shown =
                notes.stream().map(note -> known(note, isOther)).toList();
        List<NoteEditor> fresh = isOther
                ? List.of()
                : editors.stream().filter(editor -> editor.isUnknownTo(notes)).toList();
        List<NoteEditor> all = new ArrayList<>(fresh);
        all.addAll(shown);
        if (!editors.equals(all)) {
            editors.setAll(all);
        }
    }

    void clear() {
        saveAll();
        person = null;
        editors.clear();
    }

    /** Opens an empty note at the top; it is written with its first letter. */
    NoteEditor add() {
        NoteEditor editor = new NoteEditor(Objects.requireNonNull(person), null);
        editors.addFirst(editor);
        return editor;
    }

    void saveAll() {
        editors.forEach(NoteEditor::save);
    }

    /** Removes a note, with undo; earlier versions stay sealed in the file. */
    void remove(NoteEditor editor) {
        editors.remove(editor);
        PrivateNote note = editor.note.get();
        if (note == null) {
            return;
        }
        UUID id = note.id();
        write(() -> crm.removeNote(id));
        Runnable bringBack = () -> {
            write(() -> crm.bringBackNote(id));
            reload();
        };
        undo.done(new UndoableAct(texts.now("undo.note.remove"), bringBack, () -> {
            write(() -> crm.removeNote(id));
            reload();
        }));
        notifications.tell(Notice.info(texts.now("note.removed")).with(texts.now("action.undo"), bringBack));
    }

    private void reload() {
        PersonId whose = person;
        if (whose != null) {
            tasks.submitQuietly(progress -> crm.listNotes(whose)).onSuccess(notes -> {
                if (whose.equals(person)) {
                    show(whose, notes);
                }
            });
        }
    }

    private void readAgainIfStale() {
        if (staleSinceBirth) {
            staleSinceBirth = false;
            reload();
        }
    }

    private NoteEditor known(PrivateNote note, boolean isOther) {
        if (!isOther) {
            for (NoteEditor editor : editors) {
                PrivateNote held = editor.note.get();
                if (held != null && held.id().equals(note.id())) {
                    return editor;
                }
            }
        }
        return new NoteEditor(note.person(), note);
    }

    private void write(Runnable change) {
        tasks.submitQuietly(progress -> {
                    change.run();
                    return true;
                })
                .onFailure(this::tellFailure);
    }

    private void tellFailure(Throwable failure) {
        notifications.tell(Notice.error(texts.now("note.failed"), failure.toString()));
    }

    /** One note on the screen. */
    final class NoteEditor {
        private final PersonId whose;
        private final ReadOnlyObjectWrapper<@Nullable PrivateNote> note = new ReadOnlyObjectWrapper<>();
        private final StringProperty text = new SimpleStringProperty("");
        private final boolean begunHere;
        private boolean saving;

        private NoteEditor(PersonId whose, @Nullable PrivateNote note) {
            this.whose = whose;
            this.begunHere = note == null;
            this.note.set(note);
            text.set(note == null ? "" : note.text());
        }

        StringProperty textProperty() {
            return text;
        }

        /** The note as last written; null until the first letter was. */
        ReadOnlyObjectProperty<@Nullable PrivateNote> noteProperty() {
            return note.getReadOnlyProperty();
        }

        /** Whether this note was begun here and an answer does not hold it yet, since it was read a moment before. */
        private boolean isUnknownTo(List<PrivateNote> notes) {
            PrivateNote held = note.get();
            return begunHere
                    && (held == null
                            || notes.stream().noneMatch(known -> known.id().equals(held.id())));
        }

        private boolean isBeingBorn() {
            return saving && note.get() == null;
        }

        /** Writes what was typed, when it differs; while one version is being written the next waits for it. */
        void save() {
            PrivateNote held = note.get();
            String typed = text.get();
            boolean isSame = held == null ? typed.isBlank() : held.text().equals(typed);
            if (saving || isSame || typed.length() > PrivateNote.LONGEST) {
                return;
            }
            saving = true;
            tasks.submitQuietly(progress -> held == null ? crm.addNote(whose, typed) : crm.editNote(held.id(), typed))
                    .onSuccess(written -> {
                        note.set(written);
                        saving = false;
                        save();
                        readAgainIfStale();
                    })
                    .onFailure(failure -> {
                        saving = false;
                        tellFailure(failure);
                        readAgainIfStale();
                    });
        }
    }
}
