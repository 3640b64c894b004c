package org.coachlibre.app.window;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.coachlibre.ui.Phrases;
import org.coachlibre.ui.controls.Badge;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.ShortcutLabel;
import org.coachlibre.ui.theme.WindowTheme;

/** The strip above the place: the door to the palette, and at the right how things stand. */
final class TopBar extends HBox {

    /** What the strip's buttons do. */
    record Acts(Runnable palette, Runnable sync, Runnable notices) {}

    TopBar(Phrases phrases, WindowTheme theme, SyncMark sync, NoticeBoard notices, Acts acts) {
        getStyleClass().add("cl-top");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label();
        words.textProperty().bind(phrases.live("top.find"));
        words.getStyleClass().add("cl-muted");
        words.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox inside = new HBox(8, Icons.icon("fth-search"), words, gap, new ShortcutLabel(Keys.shown("Shortcut+K")));
        inside.setAlignment(Pos.CENTER_LEFT);
        Button find = new Button(null, inside);
        find.setId("open-palette");
        find.getStyleClass().add("cl-find");
        find.accessibleTextProperty().bind(phrases.live("top.find"));
        find.setOnAction(event -> acts.palette.run());
        inside.prefWidthProperty().bind(find.widthProperty().subtract(24));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);

        Button syncButton = Icons.button(Icons.icon(sync.icon()), sync.sentence(), acts.sync);
        syncButton.setId("sync-state");
        Button bell = Icons.button("fth-bell", phrases.live("top.notices"), acts.notices);
        bell.setId("open-notices");
        Badge unseen = Badge.count(notices.unseenProperty());
        Button look = Icons.button(
                Icons.icon(theme.darkProperty().map(isDark -> isDark ? "fth-sun" : "fth-moon")),
                phrases.live("top.look"),
                theme::toggle);
        look.setId("toggle-look");
        getChildren().addAll(find, space, unseen, bell, syncButton, look);
    }
}
