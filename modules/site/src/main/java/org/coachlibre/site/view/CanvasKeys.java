package org.coachlibre.site.view;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.web.WebView;
import org.coachlibre.ui.Shortcuts;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the page. In a text: Esc leaves it, Tab goes to the next, Ctrl+B, I and K form words, Alt+F10 goes to the bar, a slash in an
 * empty text opens the palette. On a selected block: arrows go to its neighbours, Enter into its first text, slash and Insert open the palette
 * below it, and those of {@link BlockActs}.
 */
final class CanvasKeys {
    private final CanvasPage page;
    private final SiteViewModel model;
    private final CanvasViewModel canvas;
    private final BlockActs acts;
    private final FormatBar bar;
    private final Consumer<CanvasMessage.PlaceWanted> palette;
    /** A key that did something: its letter is not typed as well. */
    private boolean isLetterUsed;

    CanvasKeys(
            WebView web,
            CanvasPage page,
            SiteViewModel model,
            CanvasViewModel canvas,
            BlockActs acts,
            FormatBar bar,
            Consumer<CanvasMessage.PlaceWanted> palette) {
        this.page = page;
        this.model = model;
        this.canvas = canvas;
        this.acts = acts;
        this.bar = bar;
        this.palette = palette;
        web.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            pressed(event);
            isLetterUsed = event.isConsumed();
            // The palette opens when the slash is typed; until then no other part of the window may take its key.
            if (!canvas.isTyping() && acts.isBlockSelected() && event.getText().equals("/")) {
                event.consume();
            }
        });
        web.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        Shortcuts.typesInto(web, canvas::isTyping, KeyCombination.keyCombination("Shortcut+K"));
    }

    private void pressed(KeyEvent event) {
        if (canvas.isTyping()) {
            inText(event);
        } else if (acts.isBlockSelected()) {
            onBlock(event);
        } else {
            acts.press(event);
        }
    }

    private void typed(KeyEvent event) {
        boolean isSlash = !isLetterUsed && event.getCharacter().equals("/");
        if (isLetterUsed) {
            event.consume();
        } else if (isSlash && canvas.isTyping() && page.is("canvas.isBlank()")) {
            event.consume();
            open(page.run("canvas.placeAtCaret()"));
        } else if (isSlash && !canvas.isTyping() && acts.isBlockSelected()) {
            event.consume();
            open(page.run("canvas.gapBelow()"));
        }
    }

    private void open(@Nullable Object place) {
        CanvasMessage.parse(String.valueOf(place)).ifPresent(message -> {
            if (message instanceof CanvasMessage.PlaceWanted asked) {
                palette.accept(asked);
            }
        });
    }

    private void inText(KeyEvent event) {
        boolean isDone =
                switch (event.getCode()) {
                    case ESCAPE -> done("canvas.endDrag() || canvas.leave()");
                    case TAB -> page.is("canvas.step(" + (event.isShiftDown() ? -1 : 1) + ")");
                    case BACK_SPACE -> page.is("canvas.isBlockBlank()") && removed();
                    case B, I -> event.isShortcutDown() && formed(event.getCode() == KeyCode.B ? "bold" : "italic");
                    case K -> event.isShortcutDown() && canvas.isTypingRich() && linked();
                    case F10 -> event.isAltDown() && canvas.isTypingRich() && toBar();
                    default -> false;
                };
        if (isDone) {
            event.consume();
        }
    }

    private boolean done(String script) {
        page.run(script);
        return true;
    }

    /** In a text without forms the key does nothing rather than what the engine would do. */
    private boolean formed(String form) {
        return done("canvas.format(" + Script.text(form) + ")");
    }

    private boolean linked() {
        page.run("canvas.showBar()");
        bar.editLink();
        return true;
    }

    private boolean toBar() {
        page.run("canvas.showBar()");
        bar.focusFirst();
        return true;
    }

    /** A block that says nothing goes, and the one above it is selected. */
    private boolean removed() {
        String id = model.blockProperty().get();
        List<String> order = PreviewPane.order(model);
        int index = order.indexOf(id);
        page.run("canvas.leave()");
        acts.remove();
        model.selectBlock(index > 0 ? order.get(index - 1) : "");
        return true;
    }

    private void onBlock(KeyEvent event) {
        boolean isPlain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (isPlain && event.getCode() == KeyCode.ENTER) {
            page.run("canvas.edit(" + Script.text(model.blockProperty().get()) + ")");
            event.consume();
        } else if (isPlain && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            walk(event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (isPlain && event.getCode() == KeyCode.INSERT) {
            open(page.run("canvas.gapBelow()"));
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && page.is("canvas.endDrag()")) {
            event.consume();
        } else {
            acts.press(event);
        }
    }

    private void walk(int by) {
        List<String> order = PreviewPane.order(model);
        int index = order.indexOf(model.blockProperty().get()) + by;
        if (index >= 0 && index < order.size()) {
            model.selectBlock(order.get(index));
        }
    }
}
