package org.coachlibre.app.window;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connecting this practice to its server. Every method but {@link #connection} is called on a background thread. */
public interface ServerConnectionPort {

    /** Where the practice is connected to. */
    sealed interface Connection {
        record NotConnected() implements Connection {}

        /** @param onlyHere true for the server that runs on this computer */
        record Connected(URI server, String studio, URI publicUrl, boolean onlyHere) implements Connection {}
    }

    /** What came of a one-time code. */
    sealed interface Enrolment {
        /** @param siteWaits the site that visitors saw at the former server is not at this one yet */
        record Enrolled(Connection.Connected connection, boolean siteWaits) implements Enrolment {}

        record WrongCode() implements Enrolment {}

        record TooManyTries() implements Enrolment {}

        record Unreachable() implements Enrolment {}

        /** Something answers there, and it is no server of this kind. */
        record NotAServer() implements Enrolment {}

        /** The address is neither https nor on this computer. */
        record NotProtected() implements Enrolment {}

        /** The server showed a certificate that this computer does not trust. */
        record OtherCertificate(String details) implements Enrolment {}
    }

    /** A computer that may speak for the practice. */
    record Device(String id, String name, @Nullable Instant lastSeen, boolean isThisOne) {}

    /** Any thread; does not wait. */
    Connection connection();

    /** @param code the one-time code as typed */
    Enrolment enrol(URI server, String code, String deviceName);

    List<Device> devices() throws Exception;

    /** Takes the right to speak for the practice from a device; it cannot be given back but by a new code. */
    void revoke(String deviceId) throws Exception;
}
