package org.coachlibre.crm.view;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.Rows;

/** What happened with the person, newest first. */
final class TimelinePane extends StackPane {

    TimelinePane(PersonViewModel model) {
        ListView<TimelineLine> list = Rows.list(
                model.timeline(),
                model.texts().live("tab.timeline"),
                TimelinePane::draw,
                line -> line.when() + ", " + line.text() + " " + line.detail(),
                line -> {});
        list.setId("person-timeline");
        getStyleClass().add("person-timeline");
        getChildren().add(list);
    }

    private static Node draw(TimelineLine line) {
        Label text = new Label(line.text());
        Label detail = new Label(line.detail());
        detail.getStyleClass().add("cl-secondary");
        VBox words = new VBox(text);
        if (!line.detail().isBlank()) {
            words.getChildren().add(detail);
        }
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label when = new Label(line.when());
        when.getStyleClass().add("cl-secondary");
        when.setTooltip(new Tooltip(line.fullDate()));
        when.setMinWidth(Label.USE_PREF_SIZE);
        HBox row = new HBox(Icons.icon(line.icon()), words, when);
        row.getStyleClass().add("timeline-line");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
