package org.coachlibre.server.devices;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.storage.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Enrolment, tokens and incarnations. Tokens are 256 random bits and live on the disk as SHA-256 only; a token ends 60 days after
 * it was last used and a year after it was issued. Safe for use by many threads.
 */
public interface Devices {
    /** A new one-time code for {@code studio}, good for 10 minutes. Shown once; earlier unused codes of the studio end. */
    String issueCode(UUID studio);

    /** Exchanges a code for a device and its token. */
    EnrolResult enrol(String code, String deviceName, @Nullable String publicKey);

    /** The device of a valid token. Looks at memory only. */
    Optional<Device> authenticate(String token);

    /** A new token for the device; the old one ends at once. Empty when the device was revoked meanwhile. */
    Optional<String> rotate(Device device);

    /** Ends the device's token at once; false when {@code studio} has no such device. */
    boolean revoke(UUID studio, UUID device);

    /** Not revoked, oldest first. */
    List<Device> listDevices(UUID studio);

    /** Those of {@link #listDevices} whose token still opens the door. */
    List<Device> listLive(UUID studio);

    /** The number that the device must push with. */
    long incarnation(Transaction tx, UUID device);

    /** A new number for the device; older ones are refused from now on. */
    long nextIncarnation(UUID device);

    /** What became of {@link #enrol}. */
    sealed interface EnrolResult {
        record Enrolled(Device device, String token) implements EnrolResult {}

        /** Unknown, used, expired or wrong: the answer does not say which. */
        record WrongCode() implements EnrolResult {}

        /** Guessed too often: this code is no good any more, right or wrong. */
        record Locked() implements EnrolResult {}
    }
}
