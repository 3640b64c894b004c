package org.coachlibre.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndoHistoryTest {
    private final List<String> log = new ArrayList<>();
    private final UndoHistory history = new UndoHistory();

    @Test
    void undoes_and_redoes_newest_first() {
        history.done(act("a"));
        history.done(act("b"));

        history.undo();
        history.undo();
        history.redo();

        assertEquals(List.of("undo b", "undo a", "redo a"), log);
        assertEquals("a", history.nextUndo().orElseThrow().title());
        assertEquals("b", history.nextRedo().orElseThrow().title());
    }

    @Test
    void a_new_act_empties_what_could_be_redone() {
        history.done(act("a"));
        history.undo();
        history.done(act("c"));

        assertTrue(history.redo().isEmpty());
        assertEquals("c", history.undo().orElseThrow().title());
    }

    @Test
    void what_is_gone_for_good_is_not_offered_any_more() {
        history.done(act("a"));
        history.done(act("b"));
        history.undo();
        history.forget(act -> act.title().equals("b"));
        assertTrue(history.nextRedo().isEmpty());
        assertEquals("a", history.nextUndo().orElseThrow().title());
    }

    private UndoHistory.Act act(String title) {
        return new UndoHistory.Act() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public void undo() {
                log.add("undo " + title);
            }

            @Override
            public void redo() {
                log.add("redo " + title);
            }
        };
    }
}
