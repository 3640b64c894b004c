package org.coachlibre.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keyboard map of a window, in the order in which F1 lists it. Keys without Ctrl/Cmd (N, /) do nothing while a text is
 * being typed. JavaFX thread only.
 */
public final class Shortcuts {

    /** One line of the map. */
    public record Shortcut(KeyCombination keys, ObservableValue<String> title, Runnable action) {

        /** The keys as a keyboard of this system names them. */
        public String shown() {
            return keys.getDisplayText();
        }
    }

    private final List<Shortcut> shortcuts = new ArrayList<>();
    /** The key that was pressed did something: its letter is not typed into the field that has the focus now. */
    private boolean isLetterUsed;

    private static final String TYPING = "coachlibre.typing";

    /** A node, no field of its own kind, that takes letters. */
    private record Typing(BooleanSupplier isNow, List<KeyCombination> own) {}

    /**
     * Tells windows that letters are typed into {@code node} while {@code isNow}: keys without Ctrl/Cmd do nothing else then, and those in
     * {@code own} are left to it. Undo stays the window's.
     */
    public static void typesInto(Node node, BooleanSupplier isNow, KeyCombination... own) {
        node.getProperties().put(TYPING, new Typing(isNow, List.of(own)));
    }

    /** @param keys as {@link KeyCombination#keyCombination} reads them; {@code Shortcut} is Ctrl or Cmd */
    public Shortcuts add(String keys, ObservableValue<String> title, Runnable action) {
        shortcuts.add(new Shortcut(KeyCombination.keyCombination(keys), title, action));
        return this;
    }

    public List<Shortcut> all() {
        return List.copyOf(shortcuts);
    }

    /** Listens on {@code scene}, after its nodes: what has the focus hears a key first. */
    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (isLetterUsed) {
                event.consume();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            isLetterUsed = false;
            boolean isOwnUndo = isField(scene.getFocusOwner()) && event.getCode() == KeyCode.Z;
            if (event.isShortcutDown() && !isOwnUndo && !isOwn(scene.getFocusOwner(), event)) {
                run(event);
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean isTyping = isTyping(scene);
            boolean isPlain = !event.isShortcutDown() && !isFunctionKey(event.getCode());
            if (!event.isConsumed() && !event.isShortcutDown() && !(isTyping && isPlain)) {
                run(event);
            }
        });
    }

    private static boolean isTyping(Scene scene) {
        Node owner = scene.getFocusOwner();
        return isField(owner) || (typing(owner) instanceof Typing typing && typing.isNow.getAsBoolean());
    }

    /** A field undoes its own letters. */
    private static boolean isField(@Nullable Node owner) {
        return owner instanceof TextInputControl text && text.isEditable();
    }

    private static boolean isOwn(@Nullable Node owner, KeyEvent event) {
        return typing(owner) instanceof Typing typing
                && typing.isNow.getAsBoolean()
                && typing.own.stream().anyMatch(keys -> keys.match(event));
    }

    private static @Nullable Object typing(@Nullable Node owner) {
        return owner == null || !owner.hasProperties()
                ? null
                : owner.getProperties().get(TYPING);
    }

    private void run(KeyEvent event) {
        for (Shortcut shortcut : shortcuts) {
            if (matches(shortcut.keys(), event)) {
                event.consume();
                isLetterUsed = true;
                shortcut.action().run();
                return;
            }
        }
    }

    /** The slash is a shifted key on a French keyboard, so it is known by its character. */
    private static boolean matches(KeyCombination keys, KeyEvent event) {
        if (keys instanceof KeyCodeCombination code && code.getCode() == KeyCode.SLASH) {
            return event.getText().equals("/") || keys.match(event);
        }
        return keys.match(event);
    }

    private static boolean isFunctionKey(KeyCode code) {
        return code.isFunctionKey() || code == KeyCode.ESCAPE;
    }
}
