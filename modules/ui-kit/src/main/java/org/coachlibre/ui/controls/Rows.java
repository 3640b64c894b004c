package org.coachlibre.ui.controls;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/** Virtualised lists in our look: rows of 36 px, Enter or a double click opens, arrows move. */
public final class Rows {
    /** The height of a row at usual text size. */
    public static final double HEIGHT = 36;

    private Rows() {}

    /**
     * A list whose cells are drawn by {@code draw} (called for what is in sight only).
     *
     * @param name the accessible name of the list
     * @param spoken what a screen reader says of a row
     */
    public static <T> ListView<T> list(
            ObservableList<T> items,
            ObservableValue<String> name,
            Function<? super T, ? extends Node> draw,
            Function<? super T, String> spoken,
            Consumer<? super T> open) {
        ListView<T> list = new ListView<>(items);
        list.getStyleClass().add("cl-list");
        list.accessibleTextProperty().bind(name);
        list.setCellFactory(view -> new Row<>(draw, spoken, open));
        list.setOnKeyPressed(event -> {
            T selected = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && selected != null) {
                open.accept(selected);
                event.consume();
            }
        });
        return list;
    }

    private static final class Row<T> extends ListCell<T> {
        private final Function<? super T, ? extends Node> draw;
        private final Function<? super T, String> spoken;

        Row(Function<? super T, ? extends Node> draw, Function<? super T, String> spoken, Consumer<? super T> open) {
            this.draw = draw;
            this.spoken = spoken;
            setPrefWidth(0); // as wide as the list, never wider
            setOnMouseClicked(event -> {
                T item = getItem();
                if (item != null && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                    open.accept(item);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(item == null || empty ? null : draw.apply(item));
            setAccessibleText(item == null || empty ? null : spoken.apply(item));
        }
    }
}
