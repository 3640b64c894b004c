package org.coachlibre.site.view;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with the selected block, by the same keys wherever it is selected: Alt with arrows moves it, in and out too; Ctrl+X, C, V
 * and D cut, copy, paste and duplicate; Delete removes it.
 */
final class BlockActs {
    private final SiteViewModel model;
    private final Arrangement arrangement;
    private final ViewTexts texts;
    private final PlaceAnswers answers;

    BlockActs(SiteViewModel model, Arrangement arrangement, ViewTexts texts, PlaceAnswers answers) {
        this.model = model;
        this.arrangement = arrangement;
        this.texts = texts;
        this.answers = answers;
    }

    /** Whether a block is selected, and not one of the lists inside it. */
    boolean isBlockSelected() {
        return model.currentBlock().isPresent() && model.slot() < 0;
    }

    /** Does what a key means; the event is consumed then. */
    void press(KeyEvent event) {
        Runnable act = null;
        boolean isPlain = !event.isShortcutDown() && !event.isShiftDown();
        if (event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown()) {
            act = shortcut(event.getCode());
        } else if (isPlain && event.isAltDown()) {
            act = isBlockSelected() ? arrow(event.getCode()) : null;
        } else if (isPlain && (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE)) {
            act = isBlockSelected() ? this::remove : null;
        }
        if (act != null) {
            act.run();
            event.consume();
        }
    }

    private @Nullable Runnable shortcut(KeyCode code) {
        if (code == KeyCode.V) {
            return this::paste;
        }
        if (!isBlockSelected()) {
            return null;
        }
        return switch (code) {
            case X -> this::cut;
            case C -> this::copy;
            case D -> this::duplicate;
            default -> null;
        };
    }

    private @Nullable Runnable arrow(KeyCode code) {
        return switch (code) {
            case UP -> () -> move(-1);
            case DOWN -> () -> move(1);
            case LEFT -> this::moveOut;
            case RIGHT -> this::moveIn;
            default -> null;
        };
    }

    void move(int by) {
        model.moveBlock(texts.now("undo.move-block"), by);
    }

    void moveIn() {
        answers.tell(model.moveBlockIn(texts.now("undo.move-block")));
    }

    void moveOut() {
        model.moveBlockOut(texts.now("undo.move-block"));
    }

    /** Moves a block to where it was dragged. */
    void drag(String id, BlockSpot spot) {
        answers.tell(arrangement.move(texts.now("undo.move-block"), id, spot));
    }

    /** Adds a block where one is expected: in the selected section or column, or below the selected block. */
    void add(BlockKind kind) {
        answers.tell(model.addBlock(texts.now("undo.add-block"), kind));
    }

    void insert(BlockKind kind, BlockSpot spot) {
        answers.tell(arrangement.insert(texts.now("undo.add-block"), kind, spot));
    }

    void cut() {
        arrangement.cut(texts.now("undo.cut-block"));
    }

    void copy() {
        arrangement.copy();
    }

    void paste() {
        answers.tell(arrangement.paste(texts.now("undo.paste-block")));
    }

    void duplicate() {
        model.duplicateBlock(texts.now("undo.duplicate-block"));
    }

    void remove() {
        model.removeBlock(texts.now("undo.remove-block"));
    }
}
