package org.coachlibre.app.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.coachlibre.app.window.MailAccountPort.Account;
import org.coachlibre.app.window.MailAccountPort.Security;
import org.coachlibre.ui.controls.Badge;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.FormGrid;
import org.coachlibre.ui.controls.Segmented;
import org.coachlibre.ui.controls.SettingRow;
import org.coachlibre.ui.controls.Texts;

/** The account that confirmations are sent from. */
final class MailSection extends OwnSection {
    private final MailViewModel model;
    private final TextField host = new TextField();
    private final TextField port = new TextField("587");
    private final TextField username = new TextField();
    private final PasswordField password = new PasswordField();
    private final TextField fromName = new TextField();
    private final TextField fromAddress = new TextField();

    MailSection(WindowShell shell, MailViewModel model) {
        super(shell.phrases(), "mail", "fth-mail", 70);
        this.model = model;
    }

    @Override
    public Node content() {
        Segmented<Security> security = securities();
        FormGrid form = new FormGrid()
                .row(say("from-name"), fromName)
                .row(say("from-address"), fromAddress, this::address)
                .row(say("host"), host, this::present)
                .row(say("port"), port, this::port)
                .row(say("security"), security, say("security-why"))
                .row(say("username"), username)
                .row(say("password"), password, say("password-why"));
        Label message = Texts.body(model.messageProperty());
        message.visibleProperty().bind(model.messageProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        Button save = Buttons.primary(say("save"), () -> {
            if (form.showFaults()) {
                model.save(new Account(
                        host.getText().strip(),
                        Integer.parseInt(port.getText().strip()),
                        security.valueProperty().get(),
                        username.getText().strip(),
                        password.getText(),
                        fromName.getText().strip(),
                        fromAddress.getText().strip()));
                password.clear();
            }
        });
        Buttons.restWhile(model.busyProperty(), save);
        Button remove = Buttons.plain(say("remove"), model::remove);
        Buttons.restWhile(model.busyProperty(), remove);
        remove.visibleProperty().bind(model.knownProperty());
        remove.managedProperty().bind(model.knownProperty());
        model.knownProperty().subscribe(isKnown -> {
            if (!isKnown) {
                List.of(host, username, password, fromName, fromAddress).forEach(TextField::clear);
            }
        });
        Badge state = new Badge(
                Bindings.when(model.knownProperty()).then("on").otherwise("off").map(key -> now(key)),
                Badge.Tone.NEUTRAL);
        model.load(account -> {
            host.setText(account.host());
            port.setText("" + account.port());
            security.valueProperty().set(account.security());
            username.setText(account.username());
            fromName.setText(account.fromName());
            fromAddress.setText(account.fromAddress());
        });
        return new VBox(
                24,
                column(new SettingRow(say("state"), say("state-why"), state)),
                form,
                message,
                new HBox(8, save, remove));
    }

    private Segmented<Security> securities() {
        Map<Security, ObservableValue<String>> options = new LinkedHashMap<>();
        options.put(Security.STARTTLS, Texts.fixed("STARTTLS"));
        options.put(Security.TLS, Texts.fixed("TLS"));
        options.put(Security.NONE, say("unprotected"));
        return new Segmented<>(say("security"), options, Security.STARTTLS);
    }

    private String present(String text) {
        return text.isBlank() ? now("needed") : "";
    }

    private String address(String text) {
        return text.strip().matches("[^@\\s]+@[^@\\s]+") ? "" : now("no-address");
    }

    private String port(String text) {
        return text.strip().matches("[1-9]\\d{0,4}") && Integer.parseInt(text.strip()) < 65536 ? "" : now("no-port");
    }
}
