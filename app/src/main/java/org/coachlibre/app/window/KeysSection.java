package org.coachlibre.app.window;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.coachlibre.ui.Dialogs.Confirmation;
import org.coachlibre.ui.Dialogs.Form;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.FormGrid;
import org.coachlibre.ui.controls.SettingRow;
import org.coachlibre.ui.controls.Texts;

/** The ways into the practice. Last of all, because a lost code cannot be found again. */
final class KeysSection extends OwnSection {
    private static final int SHORTEST = 8;

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
        set.disableProperty().bind(model.busyProperty());
        Button remove = Buttons.plain(say("remove"), () -> shell.dialogs()
                .confirm(
                        new Confirmation(now("remove-title"), now("remove-text"), now("remove"), true),
                        model::removePassphrase));
        remove.visibleProperty().bind(model.passphraseProperty().and(Bindings.createBooleanBinding(model::mayRemove)));
        remove.managedProperty().bind(remove.visibleProperty());
        Button renew = Buttons.plain(say("renew"), () -> shell.dialogs()
                .confirm(
                        new Confirmation(now("renew-title"), now("renew-text"), now("renew"), true),
                        model::newRecoveryCode));
        renew.disableProperty().bind(model.busyProperty());
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

    private void askPassphrase() {
        PasswordField first = new PasswordField();
        PasswordField second = new PasswordField();
        FormGrid form = new FormGrid()
                .row(say("new"), first, text -> text.length() < SHORTEST ? now("short", SHORTEST) : "")
                .row(say("again"), second, text -> text.equals(first.getText()) ? "" : now("differs"));
        shell.dialogs()
                .form(new Form(
                        now("set-title"),
                        now("set-text"),
                        form,
                        now("set"),
                        Bindings.createBooleanBinding(() -> true),
                        () -> {
                            boolean isSame = first.getText().equals(second.getText());
                            if (!form.showFaults() || !isSame) {
                                return false;
                            }
                            model.setPassphrase(first.getText());
                            first.clear();
                            second.clear();
                            return true;
                        }));
    }
}
