package org.coachlibre.crm.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.PrivateNote;
import org.coachlibre.crm.domain.NoteSeal;
import org.coachlibre.crm.domain.Notes;
import org.coachlibre.crm.domain.Notes.SealedNote;
import org.coachlibre.storage.Transaction;
import org.jspecify.annotations.Nullable;

/** Private notes: sealed on the way to the file, opened on the way back. */
public final class NotesService {
    private final Notes notes;
    private final NoteSeal seal;
    private final Clock clock;

    public NotesService(Notes notes, NoteSeal seal, Clock clock) {
        this.notes = notes;
        this.seal = seal;
        this.clock = clock;
    }

    List<PrivateNote> list(Transaction tx, Collection<PersonId> people) {
        return notes.list(tx, people).stream().map(this::open).toList();
    }

    PrivateNote add(Transaction tx, PersonId person, UUID id, String text) {
        Instant now = clock.instant();
        return write(tx, new PrivateNote(id, person, 1, now, now, text));
    }

    /** A new version under the key of the person the note was written for. */
    PrivateNote edit(Transaction tx, UUID id, String text) {
        SealedNote newest = notes.findNewest(tx, id).orElseThrow(() -> new NoSuchElementException("No note " + id));
        PrivateNote before = open(newest);
        return before.text().equals(text)
                ? before
                : write(
                        tx,
                        new PrivateNote(
                                id, newest.person(), newest.version() + 1, newest.createdAt(), clock.instant(), text));
    }

    @Nullable
    Void setRemoved(Transaction tx, UUID id, boolean removed) {
        notes.setRemoved(tx, id, removed);
        return null;
    }

    private PrivateNote write(Transaction tx, PrivateNote note) {
        if (note.text().length() > PrivateNote.LONGEST) {
            throw new IllegalArgumentException("A note is longer than " + PrivateNote.LONGEST + " characters");
        }
        byte[] sealed = seal.seal(note.person(), note.id(), note.version(), note.text());
        notes.add(
                tx,
                new SealedNote(note.id(), note.version(), note.person(), note.createdAt(), note.writtenAt(), sealed));
        return note;
    }

    private PrivateNote open(SealedNote note) {
        String text = seal.open(note.person(), note.id(), note.version(), note.sealed());
        return new PrivateNote(note.id(), note.person(), note.version(), note.createdAt(), note.writtenAt(), text);
    }
}
