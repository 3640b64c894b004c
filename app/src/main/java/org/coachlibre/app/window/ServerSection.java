package org.coachlibre.app.window;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coachlibre.app.window.ServerConnectionPort.Connection;
import org.coachlibre.app.window.ServerConnectionPort.Device;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.ui.Dialogs.Confirmation;
import org.coachlibre.ui.controls.Badge;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.FormGrid;
import org.coachlibre.ui.controls.SettingRow;
import org.coachlibre.ui.controls.Texts;

/** The server: where it is, joining by a one-time code, and the computers that may speak for the practice. */
final class ServerSection extends OwnSection {
    private final WindowShell shell;
    private final ServerViewModel model;
    private final ObservableValue<PracticeProfile> profile;

    ServerSection(WindowShell shell, ServerViewModel model, ObservableValue<PracticeProfile> profile) {
        super(shell.phrases(), "server", "fth-server", 60);
        this.shell = shell;
        this.model = model;
        this.profile = profile;
    }

    @Override
    public Node content() {
        VBox page = new VBox(24);
        VBox state = new VBox();
        model.connectionProperty().subscribe(now -> state.getChildren().setAll(state(now)));
        Label message = Texts.body(model.messageProperty());
        message.setId("server-message");
        message.visibleProperty().bind(model.messageProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        VBox devices = new VBox();
        model.devices().addListener((ListChangeListener<Device>) change -> showDevices(devices));
        page.getChildren().addAll(state, message, joining(), devices);
        model.refresh();
        return page;
    }

    private Node state(Connection connection) {
        return switch (connection) {
            case Connection.NotConnected none ->
                column(new SettingRow(say("none"), say("none-why"), new Badge(say("off"), Badge.Tone.NEUTRAL)));
            case Connection.Connected there ->
                column(new SettingRow(
                        Texts.fixed(there.publicUrl().toString()),
                        there.onlyHere()
                                ? say("only-here")
                                : say("there", Texts.fixed(there.server().getHost())),
                        there.onlyHere()
                                ? new Badge(say("here"), Badge.Tone.WARNING)
                                : new Badge(say("on"), Badge.Tone.SUCCESS)));
        };
    }

    private Node joining() {
        TextField address = new TextField();
        address.setId("server-address");
        address.promptTextProperty().bind(say("address-example"));
        TextField code = new TextField();
        code.setId("server-code");
        TextField name = new TextField(System.getProperty("user.name", ""));
        FormGrid form = new FormGrid()
                .row(say("address"), address)
                .row(say("code"), code, say("code-why"))
                .row(say("device"), name, say("device-why"));
        Button join = Buttons.plain(say("join"), () -> model.enrol(address.getText(), code.getText(), name.getText()));
        join.setId("server-join");
        join.disableProperty()
                .bind(model.busyProperty()
                        .or(address.textProperty().isEmpty())
                        .or(code.textProperty().isEmpty()));
        code.setOnAction(event -> join.fire());
        return new VBox(12, Texts.section(say("join-title")), form, join);
    }

    private void showDevices(VBox box) {
        if (model.devices().isEmpty()) {
            box.getChildren().clear();
            return;
        }
        List<Device> now = List.copyOf(model.devices());
        box.getChildren()
                .setAll(group(say("devices"), now.stream().map(this::row).toArray(Node[]::new)));
    }

    private Node row(Device device) {
        ObservableValue<String> seen = device.lastSeen() == null
                ? say("never-seen")
                : Texts.fixed(shell.localization()
                        .dates()
                        .ago(device.lastSeen(), profile.getValue().zone()));
        Node act = device.isThisOne()
                ? new Badge(say("this-one"), Badge.Tone.ACCENT)
                : Buttons.plain(say("revoke"), () -> shell.dialogs()
                        .confirm(
                                new Confirmation(
                                        now("revoke-title", device.name()), now("revoke-text"), now("revoke"), true),
                                () -> model.revoke(device)));
        HBox right = new HBox(act);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        return new SettingRow(Texts.fixed(device.name()), seen, right);
    }
}
