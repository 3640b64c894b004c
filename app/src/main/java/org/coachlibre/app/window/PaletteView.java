package org.coachlibre.app.window;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.coachlibre.ui.PaletteItem;
import org.coachlibre.ui.Phrases;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.Overlay;
import org.coachlibre.ui.controls.Rows;
import org.coachlibre.ui.controls.Texts;

/** The palette's sheet: type, arrows, Enter. */
final class PaletteView extends VBox {
    private final PaletteViewModel model;
    private final Overlay overlay;
    private final TextField field = new TextField();
    private final ListView<PaletteItem> list;

    PaletteView(PaletteViewModel model, Phrases phrases, Overlay overlay) {
        this.model = model;
        this.overlay = overlay;
        getStyleClass().add("cl-palette");
        field.promptTextProperty().bind(phrases.live("palette.prompt"));
        field.accessibleTextProperty().bind(phrases.live("palette.prompt"));
        field.getStyleClass().add("cl-bare-field");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox head = new HBox(12, Icons.icon("fth-search"), field);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("cl-palette-head");
        list = Rows.list(
                model.items(), phrases.live("palette.results"), PaletteView::row, PaletteView::spoken, this::choose);
        list.setFocusTraversable(false);
        list.setOnMouseClicked(event -> {
            PaletteItem item = list.getSelectionModel().getSelectedItem();
            if (item != null && event.getClickCount() == 1) {
                choose(item);
            }
        });
        Label nothing = Texts.secondary(phrases.live("palette.nothing"));
        list.setPlaceholder(nothing);
        model.items().subscribe(() -> {
            // The list has not heard yet that there is nothing to select.
            if (!model.items().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
        });
        getChildren().addAll(head, list);
    }

    void open() {
        field.clear();
        model.queryProperty().bind(field.textProperty());
        model.search();
        overlay.open(this, field, Pos.TOP_CENTER, () -> model.queryProperty().unbind());
    }

    private void pressed(KeyEvent event) {
        int selected = list.getSelectionModel().getSelectedIndex();
        int count = model.items().size();
        if (event.getCode() == KeyCode.DOWN && count > 0) {
            select((selected + 1) % count);
        } else if (event.getCode() == KeyCode.UP && count > 0) {
            select((selected - 1 + count) % count);
        } else if (event.getCode() == KeyCode.PAGE_DOWN) {
            select(Math.min(count - 1, selected + 8));
        } else if (event.getCode() == KeyCode.PAGE_UP) {
            select(Math.max(0, selected - 8));
        } else if (event.getCode() == KeyCode.ENTER) {
            PaletteItem item = list.getSelectionModel().getSelectedItem();
            if (item != null) {
                choose(item);
            }
        } else {
            return;
        }
        event.consume();
    }

    private void select(int index) {
        list.getSelectionModel().select(index);
        list.scrollTo(Math.max(0, index - 6));
    }

    private void choose(PaletteItem item) {
        overlay.close(this);
        model.choose(item);
    }

    private static Node row(PaletteItem item) {
        Label title = new Label(item.title());
        title.setMinWidth(USE_PREF_SIZE);
        Label subtitle = new Label(item.subtitle());
        subtitle.getStyleClass().addAll("cl-secondary", "cl-may-cut");
        HBox row = new HBox(12, Icons.icon(item.icon()), title, subtitle);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String spoken(PaletteItem item) {
        return item.subtitle().isEmpty() ? item.title() : item.title() + ", " + item.subtitle();
    }
}
