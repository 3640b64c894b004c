package org.coachlibre.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A desktop session's keyring, unlocked as after a login: a message bus and GNOME's keyring on it, both ended by closing. */
final class SessionKeyring implements AutoCloseable {
    private final Process bus;
    private final Process keyring;
    private final String address;

    private SessionKeyring(Process bus, Process keyring, String address) {
        this.bus = bus;
        this.keyring = keyring;
        this.address = address;
    }

    /** @param home where the keyring is kept */
    static SessionKeyring start(Path home) throws IOException, InterruptedException {
        Processes.need("dbus-daemon", "dbus");
        Processes.need("gnome-keyring-daemon", "gnome-keyring");
        Process bus = new ProcessBuilder("dbus-daemon", "--session", "--nofork", "--print-address=1")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader lines = new BufferedReader(new InputStreamReader(bus.getInputStream(), StandardCharsets.UTF_8));
        String address = lines.readLine();
        ProcessBuilder builder = new ProcessBuilder(
                        "gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("DBUS_SESSION_BUS_ADDRESS", address);
        Process keyring = builder.start();
        try (OutputStream password = keyring.getOutputStream()) {
            password.write("login".getBytes(StandardCharsets.US_ASCII));
        }
        if (keyring.waitFor(1, TimeUnit.SECONDS)) {
            Processes.stop(bus);
            throw new IOException("the keyring ended at once");
        }
        return new SessionKeyring(bus, keyring, address);
    }

    void into(Map<String, String> environment) {
        environment.put("DBUS_SESSION_BUS_ADDRESS", address);
    }

    @Override
    public void close() {
        Processes.stop(keyring);
        Processes.stop(bus);
    }
}
