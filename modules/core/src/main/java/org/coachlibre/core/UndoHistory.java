package org.coachlibre.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * What can be undone in this window since it opened, newest first. A new act empties what could be redone. An act that the
 * user cannot take back is never put here. Confined to one thread (the window's).
 */
public final class UndoHistory {
    /** More than anybody does in a day; a step holds little more than what it changed. */
    private static final int KEPT = 2_000;

    /** An act that was done and can be taken back; {@code title} is translated ("Archive Anna Morel"). */
    public interface Act {
        String title();

        void undo();

        void redo();
    }

    private final Deque<Act> undoable = new ArrayDeque<>();
    private final Deque<Act> redoable = new ArrayDeque<>();
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Notes that {@code act} was just done. */
    public void done(Act act) {
        undoable.push(act);
        if (undoable.size() > KEPT) {
            undoable.removeLast();
        }
        redoable.clear();
        changed();
    }

    /** Takes back the newest act and returns it; empty when there is none. */
    public Optional<Act> undo() {
        return move(undoable, redoable, true);
    }

    /** Does again what was last undone and returns it; empty when there is none. */
    public Optional<Act> redo() {
        return move(redoable, undoable, false);
    }

    /** Forgets acts that can no longer be taken back: what they were about is gone for good. */
    public void forget(Predicate<Act> gone) {
        boolean changed = undoable.removeIf(gone);
        changed |= redoable.removeIf(gone);
        if (changed) {
            changed();
        }
    }

    public Optional<Act> nextUndo() {
        return Optional.ofNullable(undoable.peek());
    }

    public Optional<Act> nextRedo() {
        return Optional.ofNullable(redoable.peek());
    }

    public Events.Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private Optional<Act> move(Deque<Act> from, Deque<Act> to, boolean undo) {
        Act act = from.poll();
        if (act == null) {
            return Optional.empty();
        }
        if (undo) {
            act.undo();
        } else {
            act.redo();
        }
        to.push(act);
        changed();
        return Optional.of(act);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
