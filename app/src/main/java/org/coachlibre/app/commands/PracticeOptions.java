package org.coachlibre.app.commands;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that works on a practice; a picocli mixin. */
public final class PracticeOptions {
    @Option(names = "--practice", required = true, paramLabel = "DIR", description = "The practice's folder.")
    @Nullable
    Path practice;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "A file whose first line is the passphrase; without it this computer's keyring is asked.")
    @Nullable
    Path passphraseFile;

    @Option(
            names = "--recovery-code-file",
            paramLabel = "FILE",
            description = "A file whose first line is the recovery code, on a computer that has no key yet.")
    @Nullable
    Path recoveryCodeFile;

    /** Options for a practice that a program opens itself. */
    public static PracticeOptions of(Path practice, @Nullable Path passphraseFile) {
        PracticeOptions options = new PracticeOptions();
        options.practice = practice;
        options.passphraseFile = passphraseFile;
        return options;
    }

    /** The practice's folder. */
    public Path directory() {
        if (practice == null) {
            throw new IllegalStateException("picocli requires --practice");
        }
        return practice;
    }
}
