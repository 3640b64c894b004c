package org.coachlibre.storage;

/** What opens a practice. */
public sealed interface Unlock {

    /** The secret that this computer's keyring keeps; nothing to type. */
    record Keyring() implements Unlock {}

    /** The coach's passphrase. The array belongs to the caller, who may blank it afterwards. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; an array so that it can be blanked
    record Passphrase(char[] words) implements Unlock {
        @Override
        public String toString() {
            return "Passphrase";
        }
    }

    /** The printed code, as typed: case, blanks and dashes do not matter. */
    record RecoveryCode(String typed) implements Unlock {
        @Override
        public String toString() {
            return "RecoveryCode";
        }
    }
}
