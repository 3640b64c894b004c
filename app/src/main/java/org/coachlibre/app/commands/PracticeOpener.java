package org.coachlibre.app.commands;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.coachlibre.app.practice.StudioMigrations;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.storage.OpenResult;
import org.coachlibre.storage.Practice;
import org.coachlibre.storage.PracticeFiles;
import org.coachlibre.storage.StorageSentences;
import org.coachlibre.storage.Unlock;

/** Opens the practice for a command, and says in the user's language why not. Exit codes: 1 refused, 2 wrong usage. */
public final class PracticeOpener {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int USAGE = 2;

    /** The key of {@link PracticeProfile} in the practice's settings. */
    private static final String PROFILE = "practice";

    private static final String COMMANDS = "org.coachlibre.app.commands.storage";

    private PracticeOpener() {}

    /** What a command does with the open practice; returns the exit code. */
    @FunctionalInterface
    public interface Work {
        int run(Practice practice) throws Exception;
    }

    /** Opens, works, closes; returns the exit code. A sentence on {@code err} says why the practice did not open. */
    public static int run(PracticeOptions options, PrintWriter err, Work work) throws Exception {
        Unlock unlock;
        try {
            unlock = unlock(options);
        } catch (IOException e) {
            err.println(commandMessages(systemLocale()).text("secretFile", String.valueOf(e.getMessage())));
            return USAGE;
        }
        OpenResult result = PracticeFiles.open(options.directory(), unlock, StudioMigrations.ALL, Clock.system(zone()));
        if (result instanceof OpenResult.Opened(Practice practice)) {
            try (practice) {
                return work.run(practice);
            }
        }
        Optional<String> sentence = StorageSentences.key(result, unlock);
        err.println(StorageSentences.messages(systemLocale()).text(sentence.orElseThrow()));
        if (result instanceof OpenResult.Damaged(String detail)) {
            err.println("(" + detail + ")");
        }
        return REFUSED;
    }

    /** How the options open the practice: the keyring unless a file with a secret is named. */
    static Unlock unlock(PracticeOptions options) throws IOException {
        if (options.passphraseFile != null) {
            return new Unlock.Passphrase(firstLine(options.passphraseFile).toCharArray());
        }
        return options.recoveryCodeFile != null
                ? new Unlock.RecoveryCode(firstLine(options.recoveryCodeFile))
                : new Unlock.Keyring();
    }

    /** The language of the practice's coach; the system's when none is set yet. */
    static Locale locale(Practice practice) {
        PracticeProfile unset = new PracticeProfile(
                "",
                "",
                "",
                "",
                "",
                Language.of(Locale.getDefault()),
                zone(),
                PracticeProfile.CoachingKind.LIFE,
                "",
                "EUR");
        return practice.settings()
                .settings(PROFILE, PracticeProfile.class, unset)
                .get()
                .locale();
    }

    static Locale systemLocale() {
        return Language.of(Locale.getDefault()).locale();
    }

    static Messages commandMessages(Locale locale) {
        return new Messages(COMMANDS, locale);
    }

    private static ZoneId zone() {
        return ZoneId.systemDefault();
    }

    private static String firstLine(Path file) throws IOException {
        if (Files.size(file) > 64 * 1024) {
            throw new IOException(file.toString());
        }
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            if (line == null || line.isBlank()) {
                throw new IOException(file.toString());
            }
            return line;
        }
    }
}
