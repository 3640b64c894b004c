package org.coachlibre.app.window;

import java.time.ZoneId;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.Phrases;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.EmptyState;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.Overlay;
import org.coachlibre.ui.controls.Picture;
import org.coachlibre.ui.controls.Rows;
import org.coachlibre.ui.controls.Texts;

/** The notices of this sitting, newest first; Enter does what a notice offers. */
final class NoticesView extends VBox {
    private final ListView<NoticeBoard.Told> list;
    private final Overlay overlay;
    private final NoticeBoard board;

    NoticesView(NoticeBoard board, Phrases phrases, ZoneId zone, Overlay overlay) {
        this.board = board;
        this.overlay = overlay;
        getStyleClass().addAll("cl-sheet", "cl-notices");
        list = Rows.list(
                board.told(),
                phrases.live("notices.title"),
                told -> row(told, phrases, zone),
                told -> told.notice().text(),
                this::act);
        list.setPlaceholder(
                new EmptyState(Picture.MESSAGES, phrases.live("notices.none"), phrases.live("notices.none-text")));
        HBox foot = new HBox(Buttons.plain(phrases.live("notices.close"), () -> overlay.close(this)));
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(Texts.section(phrases.live("notices.title")), list, foot);
    }

    void open() {
        board.seen();
        overlay.open(this, list, Pos.TOP_RIGHT, () -> {});
    }

    private void act(NoticeBoard.Told told) {
        Notice.NoticeAction action = told.notice().action();
        if (action != null) {
            overlay.close(this);
            action.run().run();
        }
    }

    private static Node row(NoticeBoard.Told told, Phrases phrases, ZoneId zone) {
        Label text = new Label(told.notice().text());
        text.getStyleClass().add("cl-may-cut");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Label at = Texts.secondary(Texts.fixed(phrases.localization().dates().ago(told.at(), zone)));
        at.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(12, Icons.icon(icon(told.notice().kind())), text, at);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String icon(Notice.Kind kind) {
        return switch (kind) {
            case INFO -> "fth-info";
            case SUCCESS -> "fth-check-circle";
            case WARNING -> "fth-alert-triangle";
            case ERROR -> "fth-alert-octagon";
        };
    }
}
