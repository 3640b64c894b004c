package org.coachlibre.storage;

/** What came of making a new practice. */
public sealed interface CreateResult {

    /** It is open; the code must be shown and printed now. */
    record Created(Practice practice, RecoveryCode recoveryCode) implements CreateResult {}

    /** The folder holds something already; it was left alone. */
    record NotEmpty() implements CreateResult {}

    /** This computer has no keyring to use, so a passphrase is needed. */
    record NeedsPassphrase() implements CreateResult {}

    /** The folder cannot be written to. */
    record ReadOnly() implements CreateResult {}

    record DiskFull() implements CreateResult {}
}
