package org.coachlibre.app.window;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.coachlibre.storage.PracticeKeys;
import org.coachlibre.ui.Dialogs.Confirmation;
import org.coachlibre.ui.Dialogs.Form;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.FormGrid;
import org.coachlibre.ui.controls.SettingRow;
import org.coachlibre.ui.controls.Texts;

/** The ways into the practice. Last of all, because a lost code cannot be found again. */
final class KeysSection extends OwnSection {
    private final WindowShell shell;
    private final KeysViewModel model;

    KeysSection(WindowShell shell, KeysViewModel model) {
        super(shell.phrases(), "keys", "fth-lock", 90);
        this.shell = shell;
        this.model = model;
    }

    @Override
    public boolean danger() {
        return true;
    }

    @Override
    public Node content() {
        Button set = Buttons.plain(
                Bindings.when(model.passphraseProperty())
                        .then("change")
                        .otherwise("set")
                        .flatMap(key -> say(key)),
                this::askPassphrase);
        Button remove = Buttons.plain(say("remove"), () -> ask("remove", model::removePassphrase));
        remove.visibleProperty().bind(model.passphraseProperty().and(Bindings.createBooleanBinding(model::mayRemove)));
        remove.managedProperty().bind(remove.visibleProperty());
        Button renew = Buttons.plain(say("renew"), () -> ask("renew", model::newRecoveryCode));
        Buttons.restWhile(model.busyProperty(), set, remove, renew);
        Label message = Texts.body(model.messageProperty());
        message.visibleProperty().bind(model.messageProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        RecoveryCodeCard card =
                new RecoveryCodeCard(shell.localization(), model.codeProperty(), model::codeWrittenDown);
        card.visibleProperty().bind(model.codeProperty().isNotEmpty());
        card.managedProperty().bind(card.visibleProperty());
        return new VBox(
                24,
                column(
                        new SettingRow(say("passphrase"), say("passphrase-why"), new HBox(8, remove, set)),
                        new SettingRow(say("code"), say("code-why"), renew)),
                message,
                card);
    }

    /** Asks before a change that cannot be undone; where there is a passphrase, who asks for the change must know it. */
    private void ask(String act, Consumer<String> change) {
        String title = now(act + "-title");
        String text = now(act + "-text");
        if (!model.passphraseProperty().get()) {
            shell.dialogs().confirm(new Confirmation(title, text, now(act), true), () -> change.accept(""));
            return;
        }
        PasswordField present = new PasswordField();
        FormGrid form = new FormGrid().row(say("present"), present, this::given);
        submit(title, text, form, act, () -> {
            change.accept(present.getText());
            present.clear();
        });
    }

    private void askPassphrase() {
        PasswordField present = new PasswordField();
        PasswordField first = new PasswordField();
        PasswordField second = new PasswordField();
        FormGrid form = new FormGrid();
        if (model.passphraseProperty().get()) {
            form.row(say("present"), present, this::given);
        }
        form.row(
                        say("new"),
                        first,
                        text -> text.length() < PracticeKeys.SHORTEST_PASSPHRASE
                                ? now("short", PracticeKeys.SHORTEST_PASSPHRASE)
                                : "")
                .row(say("again"), second, text -> text.equals(first.getText()) ? "" : now("differs"));
        submit(now("set-title"), now("set-text"), form, "set", () -> {
            model.setPassphrase(present.getText(), first.getText());
            List.of(present, first, second).forEach(PasswordField::clear);
        });
    }

    private String given(String text) {
        return text.isBlank() ? now("present-none") : "";
    }

    private void submit(String title, String text, FormGrid form, String act, Runnable submitted) {
        shell.dialogs().form(new Form(title, text, form, now(act), Bindings.createBooleanBinding(() -> true), () -> {
            if (!form.showFaults()) {
                return false;
            }
            submitted.run();
            return true;
        }));
    }
}
