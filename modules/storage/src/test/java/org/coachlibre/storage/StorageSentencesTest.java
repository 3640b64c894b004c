package org.coachlibre.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StorageSentencesTest {
    /** Used by the commands of the program, which are built later than this module. */
    private static final Set<String> OF_THE_COMMANDS = Set.of(
            "check.whole",
            "check.damaged",
            "check.withoutKey",
            "restore.setAside",
            "restore.noClientKeys",
            "restore.noPictures");

    @Test
    void both_languages_have_the_same_sentences() throws IOException {
        assertEquals(keys("messages.properties"), keys("messages_fr.properties"));
    }

    @Test
    void every_sentence_is_used_and_every_used_one_exists() throws IOException {
        String source;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            source = all.toString();
        }
        for (String key : keys("messages.properties")) {
            if (!OF_THE_COMMANDS.contains(key)) {
                assertEquals(true, source.contains('"' + key + '"'), "unused: " + key);
            }
        }
    }

    @Test
    void every_result_has_its_sentence_in_both_languages() {
        Unlock code = new Unlock.RecoveryCode("x");
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            var messages = StorageSentences.messages(locale);
            for (OpenResult result : new OpenResult[] {
                new OpenResult.PassphraseNeeded(true),
                new OpenResult.PassphraseNeeded(false),
                new OpenResult.WrongPassphrase(),
                new OpenResult.InUse(),
                new OpenResult.NewerVersion(),
                new OpenResult.NotAPractice(),
                new OpenResult.ReadOnly(),
                new OpenResult.DiskFull(),
                new OpenResult.Damaged("")
            }) {
                String key = StorageSentences.key(result, code).orElseThrow();
                assertFalse(messages.text(key).startsWith("!"), key);
            }
            for (CheckReport.Fault fault : CheckReport.Fault.values()) {
                assertFalse(messages.text(StorageSentences.key(fault), "x").startsWith("!"));
            }
            for (PrivateTextException.Reason reason : PrivateTextException.Reason.values()) {
                assertFalse(messages.text(StorageSentences.key(reason)).startsWith("!"));
            }
        }
    }

    private static Set<String> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = StorageSentences.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
