package org.coachlibre.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.coachlibre.storage.keys.NoKeyring;

/** Writes the practice that {@link EarlierFilesTest} opens in later versions. Run once per released version, into a new folder. */
public final class FixtureWriter {
    private FixtureWriter() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        CreateResult.Created created = Practices.create(folder, Practices.PASSPHRASE, new NoKeyring());
        try (Practice practice = created.practice()) {
            Practices.write(practice, 0, 25);
            SealedText note = practice.database()
                    .write(tx -> practice.privateTexts().seal(Practices.ANNA, Practices.NOTE, 1, "a note of 0.1.0"));
            practice.settings().settings("note", String.class, "").update(none -> HexFormat.of()
                    .formatHex(note.bytes()));
        }
        Files.writeString(
                folder.resolve("recovery-code.txt"), created.recoveryCode().text());
        Files.deleteIfExists(folder.resolve("practice.lock"));
    }
}
