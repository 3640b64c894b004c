package org.coachlibre.storage;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.coachlibre.core.Tasks;
import org.coachlibre.storage.keys.Keyring;
import org.coachlibre.storage.keys.NoKeyring;

/** Shared by the tests of practices. */
final class Practices {
    static final SchemaMigration JOURNAL = DatabaseTest.JOURNAL;
    static final List<SchemaMigration> MIGRATIONS = List.of(JOURNAL);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);
    static final Unlock PASSPHRASE = new Unlock.Passphrase("correct horse battery".toCharArray());
    static final Unlock KEYRING = new Unlock.Keyring();
    static final UUID ANNA = UUID.fromString("00000000-0000-7000-8000-00000000a22a");
    static final UUID BORIS = UUID.fromString("00000000-0000-7000-8000-00000000b0b0");
    static final UUID NOTE = UUID.fromString("00000000-0000-7000-8000-000000000123");
    static final Tasks.Progress PROGRESS = new Tasks.Progress() {
        @Override
        public void report(long done, long total, String what) {
            // Nobody looks.
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    private Practices() {}

    static CreateResult.Created create(Path directory, Unlock unlock, Keyring keyring) {
        return assertInstanceOf(
                CreateResult.Created.class, PracticeFiles.create(directory, unlock, MIGRATIONS, CLOCK, keyring));
    }

    static OpenResult tryOpen(Path directory, Unlock unlock, Keyring keyring) {
        return PracticeFiles.open(directory, unlock, MIGRATIONS, CLOCK, keyring);
    }

    static Practice open(Path directory, Unlock unlock, Keyring keyring) {
        return assertInstanceOf(OpenResult.Opened.class, tryOpen(directory, unlock, keyring))
                .practice();
    }

    static Practice open(Path directory, Unlock unlock) {
        return open(directory, unlock, new NoKeyring());
    }

    static void write(Practice practice, int from, int until) {
        for (int i = from; i < until; i++) {
            int id = i;
            practice.database().write(tx -> DatabaseTest.insert(tx, id));
        }
    }
}
