package org.coachlibre.ui.controls;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A long list of choices goes to what one types, as lists do elsewhere: "par" finds Europe/Paris. A second without a letter begins anew. Esc in the open
 * list brings the former choice back.
 */
public final class TypeAhead<T> {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s/_·-]+");
    private static final Duration PATIENCE = Duration.seconds(1);

    private final ComboBox<T> box;
    private final StringBuilder typed = new StringBuilder();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private @Nullable T before;
    private Consumer<T> settled = value -> {};
    private @Nullable T lastSettled;

    private TypeAhead(ComboBox<T> box) {
        this.box = box;
        patience.setOnFinished(event -> endTyping());
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB) {
                endTyping();
            }
        });
        box.focusedProperty().subscribe(isFocused -> endTyping());
        box.valueProperty().subscribe(value -> {
            if (typed.isEmpty()) {
                settle();
            }
        });
        box.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        box.addEventFilter(KeyEvent.ANY, this::spaceWhileTyping);
        box.skinProperty().subscribe(skin -> {
            if (skin instanceof ComboBoxListViewSkin<?> lists) {
                lists.getPopupContent().addEventFilter(KeyEvent.KEY_TYPED, this::typed);
                lists.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
            }
        });
        box.showingProperty().subscribe(isShowing -> {
            if (isShowing) {
                before = box.getValue();
            }
        });
    }

    /** The box is not editable; its items are searched by the words that its converter shows. */
    public static <T> void install(ComboBox<T> box) {
        new TypeAhead<>(box);
    }

    /**
     * As {@link #install(ComboBox)}; {@code settled} hears what was chosen, but nothing of what one passes by while typing: "par" goes
     * by Pacific/Apia before it is Europe/Paris.
     */
    public static <T> void install(ComboBox<T> box, Consumer<T> settled) {
        TypeAhead<T> made = new TypeAhead<>(box);
        made.lastSettled = box.getValue();
        made.settled = settled;
    }

    private void endTyping() {
        typed.setLength(0);
        patience.stop();
        settle();
    }

    private void settle() {
        T value = box.getValue();
        if (value != null && !value.equals(lastSettled)) {
            lastSettled = value;
            settled.accept(value);
        }
    }

    /** The item that {@code typed} means: the first one that begins with it, else has a word that does, else has it somewhere. */
    static OptionalInt find(List<String> items, String typed) {
        String wanted = fold(typed);
        List<String> folded = items.stream().map(TypeAhead::fold).toList();
        List<Predicate<String>> ways = List.of(
                item -> item.startsWith(wanted),
                item -> BETWEEN_WORDS.splitAsStream(item).anyMatch(word -> word.startsWith(wanted)),
                item -> item.contains(wanted));
        return ways.stream()
                .map(way -> IntStream.range(0, folded.size())
                        .filter(i -> way.test(folded.get(i)))
                        .findFirst())
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private static String fold(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .strip();
    }

    private void typed(KeyEvent event) {
        String letter = event.getCharacter();
        boolean isLetter = !letter.isEmpty()
                && letter.charAt(0) >= ' '
                && letter.charAt(0) != 127
                && !event.isControlDown()
                && !event.isMetaDown()
                && !event.isAltDown();
        if (!isLetter || (typed.isEmpty() && letter.isBlank())) {
            return;
        }
        event.consume();
        typed.append(letter);
        patience.playFromStart();
        List<String> names = box.getItems().stream()
                .map(item -> box.getConverter() == null
                        ? String.valueOf(item)
                        : box.getConverter().toString(item))
                .toList();
        find(names, typed.toString()).ifPresent(this::select);
    }

    private void select(int index) {
        box.getSelectionModel().select(index);
        if (box.getSkin() instanceof ComboBoxListViewSkin<?> lists
                && lists.getPopupContent() instanceof ListView<?> list) {
            list.scrollTo(Math.max(0, index - 2));
        }
    }

    /** Otherwise the space of "new york" would open the list. */
    private void spaceWhileTyping(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && !typed.isEmpty()) {
            event.consume();
        }
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && box.isShowing()) {
            box.setValue(before);
        }
    }
}
