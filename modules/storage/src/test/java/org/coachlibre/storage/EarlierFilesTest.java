package org.coachlibre.storage;

import static org.coachlibre.storage.Practices.CLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.coachlibre.storage.keys.NoKeyring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Practices as earlier versions wrote them (made by {@link FixtureWriter}, never changed since) open and migrate. */
class EarlierFilesTest {
    private static final SchemaMigration NEXT = new SchemaMigration("JOURNAL", "db/migration/journal-next");

    @TempDir
    Path temp;

    @Test
    void a_practice_of_0_1_0_opens_migrates_and_is_whole() throws IOException {
        Path folder = temp.resolve("practice");
        PracticeKeysTest.copy(Path.of("src/test/resources/earlier/0.1.0"), folder);
        Unlock code = new Unlock.RecoveryCode(Files.readString(folder.resolve("recovery-code.txt")));
        OpenResult result = PracticeFiles.open(folder, code, List.of(NEXT), CLOCK, new NoKeyring());
        try (Practice practice =
                assertInstanceOf(OpenResult.Opened.class, result).practice()) {
            assertEquals(25, DatabaseTest.count(practice.database()));
            assertEquals(
                    "calm",
                    practice.database()
                            .read(tx -> tx.dsl().fetchValue("SELECT mood FROM journal.entry WHERE id = 7"))
                            .toString());
            assertEquals(
                    "a note of 0.1.0", practice.privateTexts().open(Practices.ANNA, Practices.NOTE, 1, note(practice)));
            assertTrue(
                    PracticeCheck.check(practice, List.of(), Practices.PROGRESS).isWhole());
        }
        OpenResult byPassphrase =
                PracticeFiles.open(folder, Practices.PASSPHRASE, List.of(NEXT), CLOCK, new NoKeyring());
        assertInstanceOf(OpenResult.Opened.class, byPassphrase).practice().close();
    }

    private static SealedText note(Practice practice) {
        String hex = practice.settings().settings("note", String.class, "").get();
        return new SealedText(HexFormat.of().parseHex(hex));
    }
}
