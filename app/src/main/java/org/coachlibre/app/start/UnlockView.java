package org.coachlibre.app.start;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.coachlibre.ui.Phrases;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.Picture;
import org.coachlibre.ui.controls.Texts;

/** The locked door: one field, and the way in by the recovery code. */
final class UnlockView extends StackPane {
    private final PasswordField passphrase = new PasswordField();
    private final TextField code = new TextField();
    private final UnlockViewModel model;

    /** @param back leaves the door; shown at a backup's only */
    UnlockView(Phrases phrases, UnlockViewModel model, Runnable back) {
        this.model = model;
        getStyleClass().add("cl-start");
        Label title = new Label();
        title.textProperty()
                .bind(
                        model.isBackup()
                                ? phrases.live("unlock.title-backup")
                                : either(phrases, "unlock.title", "unlock.title-code"));
        title.getStyleClass().add("cl-question");
        title.setWrapText(true);
        Label text = Texts.body(
                either(phrases, model.isBackup() ? "unlock.text-backup" : "unlock.text", "unlock.text-code"));
        text.getStyleClass().add("cl-muted");
        prepare(passphrase, phrases.live("unlock.passphrase"), "unlock-passphrase", false);
        prepare(code, phrases.live("unlock.code"), "unlock-code", true);
        code.setPromptText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XX");
        Label message = new Label();
        message.setId("unlock-message");
        message.textProperty().bind(model.messageProperty());
        message.getStyleClass().add("cl-fault");
        message.setWrapText(true);
        message.setMinHeight(Label.USE_PREF_SIZE);
        model.messageProperty().subscribe(said -> {
            if (!said.isEmpty()) {
                field().requestFocus();
                field().selectAll();
            }
        });
        ProgressIndicator working = new ProgressIndicator();
        working.getStyleClass().add("cl-working");
        working.visibleProperty().bind(model.busyProperty());
        working.accessibleTextProperty().bind(phrases.live("unlock.opening"));
        Label doing = Texts.secondary(phrases.live("unlock.opening"));
        doing.visibleProperty().bind(model.busyProperty());
        Button open = Buttons.primary(phrases.live("unlock.open"), model::open);
        open.setId("unlock-open");
        open.setDefaultButton(true);
        open.disableProperty()
                .bind(model.busyProperty().or(model.secretProperty().isEmpty()));
        Button other = Buttons.quiet(either(phrases, "unlock.use-code", "unlock.use-passphrase"), this::change);
        other.setId("unlock-other");
        HBox buttons = new HBox(8, open, other);
        if (model.isBackup()) {
            Button leave = Buttons.quiet(phrases.live("wizard.back"), back);
            leave.setId("unlock-back");
            Buttons.restWhile(model.busyProperty(), leave);
            buttons.getChildren().add(leave);
        }
        buttons.getChildren().addAll(working, doing);
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(12, Picture.LOCK.draw(), title, text, new StackPane(passphrase, code), message, buttons);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("cl-unlock");
        box.getChildren().getFirst().getStyleClass().add("cl-left");
        getChildren().add(box);
    }

    void focusField() {
        field().requestFocus();
    }

    private TextInputControl field() {
        return model.byCodeProperty().get() ? code : passphrase;
    }

    private void change() {
        model.byCodeProperty().set(!model.byCodeProperty().get());
        model.secretProperty().set("");
        focusField();
    }

    private void prepare(TextInputControl field, ObservableValue<String> name, String id, boolean isCode) {
        field.setId(id);
        field.accessibleTextProperty().bind(name);
        field.textProperty().addListener((text, before, now) -> {
            if (model.byCodeProperty().get() == isCode) {
                model.secretProperty().set(now);
            }
        });
        model.secretProperty().addListener((secret, before, now) -> {
            if (now.isEmpty()) {
                field.clear();
            }
        });
        field.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.byCodeProperty().get() == isCode, model.byCodeProperty()));
    }

    private ObservableValue<String> either(Phrases phrases, String byPassphrase, String byCode) {
        return model.byCodeProperty().flatMap(isCode -> phrases.live(isCode ? byCode : byPassphrase));
    }
}
