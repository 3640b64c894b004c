package org.coachlibre.app.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.coachlibre.app.practice.StudioMigrations;
import org.coachlibre.core.Messages;
import org.coachlibre.storage.CreateResult;
import org.coachlibre.storage.PracticeFiles;
import org.coachlibre.storage.Unlock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PeopleCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path dir;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path practice;
    private Path passphrase;

    @BeforeEach
    void practice() throws IOException {
        practice = dir.resolve("practice");
        passphrase = Files.writeString(dir.resolve("passphrase"), "four words to remember\n");
        CreateResult created = PracticeFiles.create(
                practice, new Unlock.Passphrase("four words to remember".toCharArray()), StudioMigrations.ALL, CLOCK);
        assertTrue(created instanceof CreateResult.Created, created.toString());
        ((CreateResult.Created) created).practice().close();
    }

    @Test
    void importsListsExportsAndSaysWhatWasLeftOut() throws IOException {
        Path file = Files.write(
                dir.resolve("contacts.csv"),
                "Prénom;Nom;Courriel\nÉlodie;Garance;elodie@example.org;more\n;;nothing\n"
                        .getBytes(Charset.forName("windows-1252")));

        assertEquals(0, run("import", file.toString(), "--preview", "--json"), err.toString());
        assertTrue(out.toString().contains("\"created\" : 1"), out.toString());
        assertEquals(0, run("import", file.toString()));
        assertTrue(out.toString().contains("Row 2: This row has 4 columns"), out.toString());
        assertTrue(out.toString().contains("Added: 1, completed: 0, unchanged: 0, left out: 1."), out.toString());
        assertEquals(0, run("import", file.toString(), "--json"));
        assertTrue(out.toString().contains("\"unchanged\" : 1"), out.toString());
        assertEquals(0, run("list", "elod", "--json"));
        assertTrue(out.toString().contains("\"email\" : \"elodie@example.org\""), out.toString());

        Path cards = dir.resolve("people.vcf");
        assertEquals(0, run("export", cards.toString()));
        assertTrue(Files.readString(cards, StandardCharsets.UTF_8).contains("FN:Élodie Garance"));
    }

    @Test
    void refusalsAndWrongUsageHaveTheirCodes() throws IOException {
        Path sheet = Files.writeString(dir.resolve("people.xlsx"), "PK\u0003\u0004rest");
        assertEquals(1, run("import", sheet.toString()));
        assertTrue(err.toString().contains("is a spreadsheet"), err.toString());
        assertEquals(2, run("export", dir.resolve("people.doc").toString()));
        assertEquals(
                2, run("export", dir.resolve("nowhere").resolve("people.csv").toString()));
        assertEquals(2, run("import"));
        Files.writeString(passphrase, "wrong\n");
        assertEquals(1, run("list"));
    }

    @Test
    void everySentenceExistsInBothLanguages() {
        for (String key :
                new String[] {"row", "imported", "preview", "exported", "format-unknown", "no-folder", "not-written"}) {
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
                String text = new Messages("org.coachlibre.app.commands.people", locale).text(key, 1, 2, 3, 4);
                assertFalse(text.startsWith("!"), key);
            }
        }
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] all = new String[arguments.length + 4];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--practice";
        all[arguments.length + 1] = practice.toString();
        all[arguments.length + 2] = "--passphrase-file";
        all[arguments.length + 3] = passphrase.toString();
        return new CommandLine(new PeopleCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
