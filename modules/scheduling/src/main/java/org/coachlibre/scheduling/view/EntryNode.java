package org.coachlibre.scheduling.view;

import java.time.ZoneId;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.coachlibre.scheduling.SessionState;
import org.coachlibre.ui.controls.Icons;

/**
 * An item in the week. Sessions are filled and have no mark, so that a narrow day shows who comes; asked ones dashed with a clock, own blocks grey with a lock, imported entries
 * outlined with an arrow: never told apart by colour alone.
 */
final class EntryNode extends VBox {
    static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    static final PseudoClass CONFLICT = PseudoClass.getPseudoClass("conflict");

    private final WeekLayout.Piece piece;

    EntryNode(WeekLayout.Piece piece, CalendarTexts texts, ZoneId zone) {
        this.piece = piece;
        CalendarItem item = piece.item();
        getStyleClass().addAll("cl-entry", styleOf(item));
        setFocusTraversable(piece.first());
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(texts.spoken(item, zone));
        setUserData(item.id());
        Label title = new Label(texts.title(item));
        if (!isSettled(item)) {
            title.setGraphic(Icons.icon(iconOf(item)));
        }
        title.getStyleClass().add("cl-entry-title");
        Label detail =
                new Label(texts.localization().dates().time(item.span().start(), zone) + "  " + texts.detail(item));
        detail.getStyleClass().add("cl-entry-detail");
        title.setMinHeight(0);
        detail.setMinHeight(0);
        if (piece.to() - piece.from() >= 40) {
            getChildren().addAll(title, detail);
        } else {
            HBox line = new HBox(8, title, detail);
            line.setMinHeight(0);
            getChildren().add(line);
        }
        setMinSize(0, 0);
    }

    WeekLayout.Piece piece() {
        return piece;
    }

    CalendarItem item() {
        return piece.item();
    }

    private static String styleOf(CalendarItem item) {
        return switch (item) {
            case CalendarItem.SessionItem it ->
                switch (it.session().state()) {
                    case CONFIRMED -> "cl-entry-session";
                    case ASKED, MOVE_ASKED, CANCEL_ASKED -> "cl-entry-asked";
                    case REFUSED, CANCELLED -> "cl-entry-refused";
                };
            case CalendarItem.BusyItem it -> it.entry().isImported() ? "cl-entry-imported" : "cl-entry-block";
        };
    }

    private static boolean isSettled(CalendarItem item) {
        return item instanceof CalendarItem.SessionItem it && it.session().state() == SessionState.CONFIRMED;
    }

    private static String iconOf(CalendarItem item) {
        return switch (item) {
            case CalendarItem.SessionItem it ->
                CalendarTexts.stateIcon(it.session().state());
            case CalendarItem.BusyItem it -> it.entry().isImported() ? "fth-download" : "fth-lock";
        };
    }
}
