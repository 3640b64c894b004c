package org.coachlibre.app.window;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.coachlibre.ui.Phrases;
import org.coachlibre.ui.RunningTask;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.Texts;

/** What works in the background, each with how far it is and a way to stop it. Empty and gone when nothing runs. */
final class TaskArea extends VBox {
    private static final int SHOWN = 3;

    private final Phrases phrases;
    private final ObservableList<RunningTask> running;

    TaskArea(Phrases phrases, ObservableList<RunningTask> running) {
        this.phrases = phrases;
        this.running = running;
        getStyleClass().add("cl-tasks");
        visibleProperty().bind(Bindings.isNotEmpty(running));
        managedProperty().bind(visibleProperty());
        running.addListener((ListChangeListener<RunningTask>) change -> refresh());
        refresh();
    }

    private void refresh() {
        getChildren().setAll(running.stream().limit(SHOWN).map(this::row).toList());
        if (running.size() > SHOWN) {
            getChildren().add(Texts.secondary(phrases.live("tasks.more", Texts.fixed("" + (running.size() - SHOWN)))));
        }
    }

    private Node row(RunningTask task) {
        Label title = new Label(task.title());
        title.getStyleClass().addAll("cl-task-title", "cl-may-cut");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(
                title, Icons.button("fth-x", phrases.live("tasks.cancel", Texts.fixed(task.title())), task::cancel));
        head.setAlignment(Pos.CENTER_LEFT);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(task.title());
        Label what = new Label();
        what.textProperty().bind(task.whatProperty());
        what.getStyleClass().addAll("cl-secondary", "cl-may-cut");
        what.visibleProperty().bind(task.whatProperty().isNotEmpty());
        what.managedProperty().bind(what.visibleProperty());
        VBox row = new VBox(head, bar, what);
        row.getStyleClass().add("cl-task");
        return row;
    }
}
