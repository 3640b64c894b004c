package org.coachlibre.app.window;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.coachlibre.ui.Phrases;
import org.coachlibre.ui.Shortcuts;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.Overlay;
import org.coachlibre.ui.controls.ShortcutLabel;
import org.coachlibre.ui.controls.Texts;

/** The keyboard map, as F1 shows it. */
final class ShortcutsView extends VBox {
    private final Overlay overlay;
    private final Button close;

    ShortcutsView(Shortcuts shortcuts, Phrases phrases, Overlay overlay) {
        this.overlay = overlay;
        getStyleClass().add("cl-sheet");
        GridPane grid = new GridPane(24, 8);
        int half = (shortcuts.all().size() + 1) / 2;
        int index = 0;
        for (Shortcuts.Shortcut shortcut : shortcuts.all()) {
            HBox keys = new HBox(new ShortcutLabel(shortcut.keys()));
            keys.setAlignment(Pos.CENTER_RIGHT);
            int column = index / half * 2;
            grid.add(Texts.body(shortcut.title()), column, index % half);
            grid.add(keys, column + 1, index % half);
            index++;
        }
        close = Buttons.plain(phrases.live("notices.close"), () -> overlay.close(this));
        HBox foot = new HBox(close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox.setMargin(grid, new Insets(12, 0, 12, 0));
        setPrefWidth(USE_COMPUTED_SIZE);
        getChildren().addAll(Texts.section(phrases.live("shortcuts.title")), grid, foot);
    }

    void open() {
        overlay.open(this, close, Pos.CENTER, () -> {});
    }
}
