package org.coachlibre.site.view;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.Texts;
import org.jspecify.annotations.Nullable;

/** The kinds of block to choose from: typing narrows them, arrows walk, Enter takes one, Esc closes. */
final class BlockPalette extends VBox {
    private final ViewTexts texts;
    private final TextField search = new TextField();
    private final ListView<BlockKind> list = new ListView<>();
    private final Runnable closed;
    private final Runnable back;
    private Consumer<BlockKind> chosen = kind -> {};

    /**
     * @param closed called when it goes away, whether something was chosen or not
     * @param back called when somebody chose nothing, to go on where they were
     */
    BlockPalette(ViewTexts texts, Runnable closed, Runnable back) {
        this.texts = texts;
        this.closed = closed;
        this.back = back;
        getStyleClass().add("site-palette");
        setId("site-block-palette");
        search.setId("site-block-search");
        search.promptTextProperty().bind(texts.live("blocks.find"));
        search.accessibleTextProperty().bind(texts.live("blocks.find"));
        list.setId("site-block-list");
        list.setFocusTraversable(false);
        list.accessibleTextProperty().bind(texts.live("block.add"));
        list.setPlaceholder(Texts.secondary(texts.live("blocks.none")));
        list.setCellFactory(view -> new KindCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(search, list);
        search.textProperty().addListener((text, before, after) -> fill());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                choose();
            }
        });
        setVisible(false);
    }

    /** Shows all kinds; {@code then} is told which was chosen, if any. */
    void open(Consumer<BlockKind> then) {
        chosen = then;
        search.clear();
        fill();
        setVisible(true);
        search.requestFocus();
    }

    void close() {
        setVisible(false);
        closed.run();
    }

    private void fill() {
        String wanted = plain(search.getText());
        List<BlockKind> found = Arrays.stream(BlockKind.values())
                .filter(kind -> plain(texts.now(kind.key())).contains(wanted)
                        || plain(texts.now(kind.group().key())).contains(wanted))
                .toList();
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    /** Without capitals and accents: "citation" is found as it is typed. */
    private static String plain(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> choose();
            case ESCAPE -> {
                close();
                back.run();
            }
            case UP -> walk(-1);
            case DOWN -> walk(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void walk(int by) {
        int size = list.getItems().size();
        if (size > 0) {
            int index = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
            list.getSelectionModel().select(index);
            list.scrollTo(Math.max(0, index - 3));
        }
    }

    private void choose() {
        BlockKind kind = list.getSelectionModel().getSelectedItem();
        if (kind != null) {
            close();
            chosen.accept(kind);
        }
    }

    private final class KindCell extends ListCell<BlockKind> {
        @Override
        protected void updateItem(@Nullable BlockKind kind, boolean empty) {
            super.updateItem(kind, empty);
            setText(null);
            if (empty || kind == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            Label name = new Label(texts.now(kind.key()));
            Label group = Texts.secondary(Texts.fixed(texts.now(kind.group().key())));
            HBox line = new HBox(10, Icons.icon(kind.icon()), name, space, group);
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
            setAccessibleText(name.getText());
        }
    }
}
