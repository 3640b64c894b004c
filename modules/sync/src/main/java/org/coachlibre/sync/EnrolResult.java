package org.coachlibre.sync;

/** What came of enrolling this device. */
public sealed interface EnrolResult {

    /** The device is known to the server; what waited is being sent. */
    record Enrolled(SyncConnection connection) implements EnrolResult {}

    /** The code is wrong, used or older than ten minutes. */
    record CodeRefused() implements EnrolResult {}

    /** Too many wrong codes: the server wants a pause or a new code. */
    record Locked() implements EnrolResult {}

    /** Nobody answers at that address. */
    record ServerAway() implements EnrolResult {}

    /** Somebody answers, but no CoachLibre server. */
    record NotAServer() implements EnrolResult {}

    /** Neither https nor this computer, or no address at all: the token would be seen on the way. */
    record UnsafeAddress() implements EnrolResult {}

    /**
     * The certificate is not vouched for by anybody this computer trusts (self-signed). Compare the fingerprint with the one the
     * server's keeper names, then enrol again with it. Nothing was sent.
     *
     * @param fingerprint SHA-256 of the certificate's public key, 64 hexadecimal digits
     */
    record CertificateUnknown(String fingerprint) implements EnrolResult {}
}
