package org.coachlibre.app.window;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.coachlibre.app.window.ServerConnectionPort.Connection;
import org.coachlibre.app.window.ServerConnectionPort.Device;
import org.coachlibre.app.window.ServerConnectionPort.Enrolment;
import org.coachlibre.core.Tasks;
import org.coachlibre.ui.Phrases;

/** Connects the practice by a one-time code and lists who may speak for it. */
final class ServerViewModel {
    private final ServerConnectionPort port;
    private final Tasks tasks;
    private final Phrases phrases;
    private final ReadOnlyObjectWrapper<Connection> connection;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObservableList<Device> devices = FXCollections.observableArrayList();

    ServerViewModel(ServerConnectionPort port, Tasks tasks, Phrases phrases) {
        this.port = port;
        this.tasks = tasks;
        this.phrases = phrases;
        this.connection = new ReadOnlyObjectWrapper<>(port.connection());
    }

    ReadOnlyObjectProperty<Connection> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    /** What came of the last act, one sentence; empty when there is nothing to say. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ObservableList<Device> devices() {
        return devices;
    }

    /** @param address as typed; https is assumed */
    void enrol(String address, String code, String deviceName) {
        Optional<URI> server = address(address);
        if (server.isEmpty()) {
            message.set(phrases.now("server.bad-address"));
            return;
        }
        busy.set(true);
        message.set("");
        tasks.submit(phrases.now("server.connecting"), progress -> port.enrol(server.get(), code.strip(), deviceName))
                .onSuccess(this::enrolled)
                .onFailure(this::failed);
    }

    void refresh() {
        connection.set(port.connection());
        if (connection.get() instanceof Connection.Connected) {
            tasks.submitQuietly(progress -> port.devices())
                    .onSuccess(devices::setAll)
                    .onFailure(failure -> message.set(phrases.now("server.devices-away")));
        }
    }

    void revoke(Device device) {
        busy.set(true);
        tasks.submit(phrases.now("server.revoking", device.name()), progress -> {
                    port.revoke(device.id());
                    return device;
                })
                .onSuccess(gone -> {
                    busy.set(false);
                    devices.remove(gone);
                    message.set(phrases.now("server.revoked", gone.name()));
                })
                .onFailure(this::failed);
    }

    private void enrolled(Enrolment enrolment) {
        busy.set(false);
        message.set(
                switch (enrolment) {
                    case Enrolment.Enrolled done ->
                        phrases.now(
                                done.siteWaits() ? "server.enrolled-site-waits" : "server.enrolled",
                                done.connection().studio());
                    case Enrolment.WrongCode wrong -> phrases.now("server.wrong-code");
                    case Enrolment.TooManyTries many -> phrases.now("server.too-many");
                    case Enrolment.Unreachable _ -> phrases.now("server.unreachable");
                    case Enrolment.NotAServer _ -> phrases.now("server.not-one");
                    case Enrolment.NotProtected _ -> phrases.now("server.not-protected");
                    case Enrolment.OtherCertificate other -> phrases.now("server.certificate");
                });
        refresh();
    }

    private void failed(Throwable failure) {
        busy.set(false);
        message.set(phrases.now("server.failed", FailureWords.of(phrases, failure)));
    }

    private static Optional<URI> address(String typed) {
        String text = typed.strip();
        try {
            URI uri = new URI(text.contains("://") ? text : "https://" + text);
            return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
