package org.coachlibre.app.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Properties;
import org.coachlibre.app.practice.StudioMigrations;
import org.coachlibre.storage.CreateResult;
import org.coachlibre.storage.PracticeFiles;
import org.coachlibre.storage.Unlock;
import org.coachlibre.storage.keys.NoKeyring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** backup, restore and check as a user runs them: exit codes, sentences in the user's language, JSON. */
class StorageCommandsTest {
    private static final String WORDS = "correct horse battery";

    @TempDir
    Path temp;

    private final Locale system = Locale.getDefault();
    private Path practice = Path.of("");
    private Path passphrase = Path.of("");
    private Path recoveryCode = Path.of("");

    private record Run(int exit, String out, String err) {}

    @BeforeEach
    void makeAPractice() throws IOException {
        practice = temp.resolve("cabinet");
        passphrase = Files.writeString(temp.resolve("passphrase"), WORDS + "\n");
        CreateResult.Created created = assertInstanceOf(
                CreateResult.Created.class,
                PracticeFiles.create(
                        practice,
                        new Unlock.Passphrase(WORDS.toCharArray()),
                        StudioMigrations.ALL,
                        Clock.systemUTC(),
                        new NoKeyring()));
        created.practice().close();
        recoveryCode =
                Files.writeString(temp.resolve("code"), created.recoveryCode().text());
    }

    @AfterEach
    void backToTheSystemsLanguage() {
        Locale.setDefault(system);
    }

    @Test
    void a_practice_is_checked_backed_up_and_restored_elsewhere() throws IOException {
        Run check = run(new CheckCommand(), "--practice", practice, "--passphrase-file", passphrase);
        assertEquals(0, check.exit(), check.err());
        assertTrue(check.out().startsWith("Everything was read and is whole"), check.out());

        Path file = temp.resolve("away.clbackup");
        Run backup = run(new BackupCommand(), "--json", "--practice", practice, "--passphrase-file", passphrase, file);
        assertEquals(0, backup.exit(), backup.err());
        JsonNode made = new ObjectMapper().readTree(backup.out());
        assertEquals(file.toString(), made.path("file").asText());
        assertTrue(Files.exists(Path.of(made.path("clientKeys").asText())));

        Path there = temp.resolve("there");
        Run restore =
                run(new RestoreCommand(), "--json", "--practice", there, "--recovery-code-file", recoveryCode, file);
        assertEquals(0, restore.exit(), restore.err());
        assertEquals(
                made.path("rows").asLong(),
                new ObjectMapper().readTree(restore.out()).path("rows").asLong());
        Run whole = run(new CheckCommand(), "--json", "--practice", there, "--passphrase-file", passphrase);
        assertEquals(0, whole.exit(), whole.err());
        assertTrue(new ObjectMapper().readTree(whole.out()).path("whole").asBoolean());
    }

    @Test
    void refusals_are_one_sentence_in_the_users_language_and_exit_1() throws IOException {
        Locale.setDefault(Locale.FRANCE);
        Path wrong = Files.writeString(temp.resolve("wrong"), "not this one\n");
        Run refused = run(new CheckCommand(), "--practice", practice, "--passphrase-file", wrong);
        assertEquals(1, refused.exit());
        assertTrue(refused.err().startsWith("Ce n’est pas la phrase secrète"), refused.err());
        Locale.setDefault(Locale.UK);
        Run none = run(new BackupCommand(), "--practice", temp.resolve("nowhere"), "--passphrase-file", passphrase);
        assertEquals(1, none.exit());
        assertTrue(none.err().startsWith("There is no CoachLibre practice"), none.err());
        Run notABackup =
                run(new RestoreCommand(), "--practice", temp.resolve("x"), "--passphrase-file", passphrase, wrong);
        assertEquals(1, notABackup.exit());
        assertTrue(notABackup.err().startsWith("This file is not a CoachLibre backup"), notABackup.err());
    }

    @Test
    void wrong_usage_is_exit_2() {
        assertEquals(2, run(new CheckCommand()).exit());
        assertEquals(2, run(new RestoreCommand(), "--practice", practice).exit());
        Run noFile = run(new CheckCommand(), "--practice", practice, "--passphrase-file", temp.resolve("absent"));
        assertEquals(2, noFile.exit());
        assertTrue(noFile.err().contains("absent"), noFile.err());
        assertEquals(
                2,
                run(new BackupCommand(), "--practice", practice, "--passphrase-file", passphrase, temp)
                        .exit());
        assertEquals(0, run(new CheckCommand(), "--help").exit());
    }

    @Test
    void both_languages_have_the_same_sentences() throws IOException {
        assertEquals(
                properties("storage.properties").stringPropertyNames(),
                properties("storage_fr.properties").stringPropertyNames());
    }

    private static Run run(Object command, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int exit = new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
        return new Run(exit, out.toString(), err.toString());
    }

    private static Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = BackupCommand.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
