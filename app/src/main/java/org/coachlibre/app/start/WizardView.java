package org.coachlibre.app.start;

import java.util.Locale;
import javafx.animation.FadeTransition;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.coachlibre.app.start.WizardViewModel.Step;
import org.coachlibre.app.window.WindowShell;
import org.coachlibre.ui.FxThread;
import org.coachlibre.ui.Phrases;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.Picture;
import org.coachlibre.ui.controls.Texts;

/** One question at a time at the left; from the second on, the page being built at the right. Enter goes on, Esc goes back. */
final class WizardView extends BorderPane {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final WindowShell shell;
    private final WizardViewModel model;
    private final Phrases phrases;
    private final Questions questions;
    private final VBox question = new VBox();
    private final PagePreview preview;

    /** @param chooseBackup goes on with a backup instead of the questions */
    WizardView(WindowShell shell, WizardViewModel model, Runnable chooseBackup) {
        this.shell = shell;
        this.model = model;
        this.phrases = new Phrases(shell.localization(), WizardViewModel.BUNDLE);
        this.questions = new Questions(model, shell.localization(), chooseBackup);
        this.preview = new PagePreview(model, shell.localization());
        getStyleClass().add("cl-start");
        question.getStyleClass().add("cl-question-box");
        shell.theme().accentProperty().bind(model.themeId);
        ScrollPane scroll = new ScrollPane(question);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox left = new VBox(steps(), scroll, trouble(), buttons());
        left.getStyleClass().add("cl-start-left");
        setCenter(left);
        model.stepProperty().subscribe(this::show);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean isAnswering = event.getTarget() instanceof TextField || event.getTarget() instanceof ToggleButton;
            if (event.getCode() == KeyCode.ENTER
                    && isAnswering
                    && model.stepProperty().get() != Step.RECOVERY) {
                event.consume();
                next();
            }
        });
    }

    private void next() {
        if (model.readyProperty().get()) {
            model.next();
        } else {
            questions.showFaults();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.back()) {
            event.consume();
        }
    }

    private Node steps() {
        HBox dots = new HBox(6);
        dots.setAlignment(Pos.CENTER_LEFT);
        dots.getStyleClass().add("cl-steps");
        for (int i = 0; i < model.questions().size(); i++) {
            Region dot = new Region();
            dot.getStyleClass().add("cl-step");
            int place = dots.getChildren().size();
            model.stepProperty()
                    .subscribe(now -> dot.pseudoClassStateChanged(
                            DONE, now == Step.RECOVERY || model.questions().indexOf(now) >= place));
            dots.getChildren().add(dot);
        }
        return dots;
    }

    private Node trouble() {
        Label label = new Label();
        label.setId("wizard-trouble");
        label.textProperty().bind(model.troubleProperty());
        label.getStyleClass().addAll("cl-fault", "cl-start-trouble");
        label.setWrapText(true);
        label.visibleProperty().bind(model.troubleProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Node buttons() {
        Button back = Buttons.quiet(phrases.live("wizard.back"), model::back);
        back.setId("wizard-back");
        back.visibleProperty().bind(model.stepProperty().map(step -> step != Step.LANGUAGE));
        Buttons.restWhile(model.busyProperty(), back);
        Button skip = Buttons.quiet(phrases.live("wizard.skip"), model::skip);
        skip.setId("wizard-skip");
        skip.visibleProperty().bind(model.stepProperty().map(step -> model.maySkip()));
        Buttons.restWhile(model.busyProperty(), skip);
        ObservableValue<String> verb =
                model.stepProperty().flatMap(step -> phrases.live(model.isLast() ? "wizard.create" : "wizard.next"));
        Button next = Buttons.primary(verb, this::next);
        next.setId("wizard-next");
        next.setDefaultButton(true);
        Buttons.restWhile(model.busyProperty(), next);
        ProgressIndicator working = new ProgressIndicator();
        working.getStyleClass().add("cl-working");
        working.visibleProperty().bind(model.busyProperty());
        working.accessibleTextProperty().bind(phrases.live("start.creating"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label doing = Texts.secondary(model.doingProperty());
        doing.setId("wizard-doing");
        doing.visibleProperty().bind(model.busyProperty());
        HBox row = new HBox(8, back, gap, doing, working, skip, next);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("cl-start-buttons");
        row.visibleProperty().bind(model.stepProperty().map(step -> step != Step.RECOVERY));
        return row;
    }

    private void show(Step step) {
        String key = step.name().toLowerCase(Locale.ROOT);
        Label title = new Label();
        title.textProperty().bind(phrases.live("question." + key));
        title.getStyleClass().add("cl-question");
        title.setWrapText(true);
        Label why = Texts.body(phrases.live("question." + key + ".why"));
        why.getStyleClass().add("cl-muted");
        Node controls = questions.controls(step);
        VBox.setMargin(controls, new javafx.geometry.Insets(20, 0, 0, 0));
        question.getChildren().setAll(title, why, controls);
        setRight(step == Step.LANGUAGE ? welcome() : preview);
        if (!shell.theme().reducedMotionProperty().get()) {
            question.setOpacity(0);
            FadeTransition fade = new FadeTransition(Duration.millis(160), question);
            fade.setToValue(1);
            fade.play();
        }
        FxThread.later(() -> why.requestFocusTraversal(TraversalDirection.NEXT));
    }

    /** Nothing is built yet: a way and a flag. */
    private static Node welcome() {
        Node picture = Picture.START.draw();
        picture.setScaleX(2.4);
        picture.setScaleY(2.4);
        StackPane ground = new StackPane(picture);
        ground.getStyleClass().add("cl-preview-ground");
        ground.setMouseTransparent(true);
        return ground;
    }
}
