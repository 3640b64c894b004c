package org.coachlibre.app.window;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.print.PrinterJob;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.coachlibre.ui.Localization;
import org.coachlibre.ui.Phrases;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.Texts;

/** A recovery code to be written down: shown large, copied, printed, and gone once the coach says it is on paper. */
public final class RecoveryCodeCard extends VBox {
    private final SimpleStringProperty printed = new SimpleStringProperty("");

    /** @param written called when the coach ticked the box and went on */
    public RecoveryCodeCard(Localization localization, ObservableValue<String> code, Runnable written) {
        Phrases phrases = new Phrases(localization, WindowShell.BUNDLE);
        getStyleClass().addAll("cl-card", "cl-recovery");
        TextField shown = new TextField();
        shown.setId("recovery-code");
        shown.setEditable(false);
        shown.textProperty().bind(code);
        shown.accessibleTextProperty().bind(phrases.live("recovery.code"));
        shown.getStyleClass().add("cl-code");
        Button copy = Buttons.plain(phrases.live("recovery.copy"), () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(code.getValue());
            Clipboard.getSystemClipboard().setContent(content);
        });
        Button print = Buttons.plain(phrases.live("recovery.print"), () -> print(phrases, code.getValue()));
        print.setId("recovery-print");
        HBox buttons = new HBox(8, copy, print);
        Label outcome = Texts.secondary(printed);
        outcome.visibleProperty().bind(printed.isNotEmpty());
        outcome.managedProperty().bind(outcome.visibleProperty());
        CheckBox done = new CheckBox();
        done.setId("recovery-written");
        done.textProperty().bind(phrases.live("recovery.written"));
        BooleanProperty asked = new SimpleBooleanProperty();
        Label untold = Texts.faultWhen(
                phrases.live("recovery.untold"),
                asked.and(done.selectedProperty().not()));
        Button go = Buttons.primary(phrases.live("recovery.done"), () -> {
            if (done.isSelected()) {
                written.run();
            } else {
                asked.set(true);
                done.requestFocus();
            }
        });
        go.setId("recovery-done");
        go.setDefaultButton(true);
        done.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> { // Space ticks, Enter goes on
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        go.fire();
                    }
                });
        code.subscribe(changed -> {
            done.setSelected(false);
            asked.set(false);
        });
        setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(Texts.body(phrases.live("recovery.why")), shown, buttons, outcome, done, untold, go);
    }

    private void print(Phrases phrases, String code) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            printed.set(phrases.now("recovery.no-printer"));
        } else if (getScene() != null && job.showPrintDialog(getScene().getWindow())) {
            Text text = new Text(60, 80, phrases.now("recovery.paper", code));
            text.setFont(Font.font("Inter", 14));
            if (job.printPage(text)) {
                job.endJob();
                printed.set(phrases.now("recovery.printed"));
            }
        }
    }
}
