package org.coachlibre.ui.controls;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The layer above a window's content that sheets float on. What is below takes no keys while a sheet is open; Esc or a click
 * beside it closes the sheet, and the focus goes back to where it was.
 */
public final class Overlay extends StackPane {
    private final StackPane content;
    private final Deque<Layer> layers = new ArrayDeque<>();

    private record Layer(
            StackPane scrim, Node sheet, @Nullable Node before, Runnable closed) {}

    /** @param content what the sheets float above */
    public Overlay(Node content) {
        this.content = new StackPane(content);
        this.content.getStyleClass().add("cl-below");
        getChildren().add(this.content);
        getStyleClass().add("cl-overlay");
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Layer top = layers.peek();
            if (top != null && event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close(top.sheet);
            }
        });
    }

    /** True while a sheet is open. */
    public boolean isOpen() {
        return !layers.isEmpty();
    }

    /** Shows {@code sheet} and focuses {@code first}. {@code position} places it: the palette at the top, dialogs centred. */
    public void open(Node sheet, Node first, Pos position, Runnable closed) {
        StackPane scrim = new StackPane(sheet);
        scrim.getStyleClass().addAll("cl-scrim", "cl-below");
        StackPane.setAlignment(sheet, position);
        if (sheet instanceof Region region) {
            region.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        }
        Node before = getScene() == null ? null : getScene().getFocusOwner();
        scrim.setOnMousePressed(event -> {
            if (scrim.equals(event.getTarget()) && event.getButton() == MouseButton.PRIMARY) {
                close(sheet);
            }
        });
        below().setDisable(true);
        layers.push(new Layer(scrim, sheet, before, closed));
        getChildren().add(scrim);
        scrim.applyCss(); // gives a sheet that scrolls its content, so that the first field can be focused
        first.requestFocus();
    }

    /** Closes {@code sheet} when it is open. */
    public void close(Node sheet) {
        for (Layer layer : layers) {
            if (layer.sheet.equals(sheet)) {
                layers.remove(layer);
                getChildren().remove(layer.scrim);
                below().setDisable(false);
                Node before = layer.before;
                if (before != null && isHere(before)) {
                    before.requestFocus();
                }
                layer.closed.run();
                return;
            }
        }
    }

    private boolean isHere(Node node) {
        return node.getScene() != null && node.getScene().equals(getScene());
    }

    private Node below() {
        Layer top = layers.peek();
        return top == null ? content : top.scrim;
    }
}
