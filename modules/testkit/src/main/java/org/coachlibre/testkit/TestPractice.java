package org.coachlibre.testkit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.coachlibre.storage.CreateResult;
import org.coachlibre.storage.OpenResult;
import org.coachlibre.storage.Practice;
import org.coachlibre.storage.PracticeFiles;
import org.coachlibre.storage.SchemaMigration;
import org.coachlibre.storage.Unlock;

/** A real, encrypted practice for a test, opened without a passphrase by a keyring in memory. */
public final class TestPractice {
    private static final MemoryKeyring KEYRING = new MemoryKeyring();
    private static final Clock CLOCK = FixedClock.at("2026-03-02T08:00:00Z");

    private TestPractice() {}

    /** Makes a practice in an empty {@code directory}, or opens the one that this test run made there. The caller closes it. */
    public static Practice open(Path directory, SchemaMigration... migrations) {
        return open(directory, CLOCK, migrations);
    }

    /** As {@link #open(Path, SchemaMigration...)}, with the test's own clock. */
    public static Practice open(Path directory, Clock clock, SchemaMigration... migrations) {
        List<SchemaMigration> all = List.of(migrations);
        CreateResult created = PracticeFiles.create(directory, new Unlock.Keyring(), all, clock, KEYRING);
        if (created instanceof CreateResult.Created(Practice practice, var code)) {
            return practice;
        }
        OpenResult opened = PracticeFiles.open(directory, new Unlock.Keyring(), all, clock, KEYRING);
        if (opened instanceof OpenResult.Opened(Practice practice)) {
            return practice;
        }
        throw new IllegalStateException("No practice in " + directory + ": " + created + ", " + opened);
    }
}
