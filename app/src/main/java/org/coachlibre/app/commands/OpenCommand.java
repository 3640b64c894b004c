package org.coachlibre.app.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.coachlibre.app.desk.StudioApplication;
import org.coachlibre.app.desk.UserFolders;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;
import org.coachlibre.storage.Unlock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code coachlibre open}, and {@code coachlibre} alone: the studio's window. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = "Opens the studio.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:closed by the user", "1:there is no display", "2:wrong usage"})
public final class OpenCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(OpenCommand.class);

    @Option(names = "--practice", paramLabel = "DIR", description = "The practice's folder (default: ~/CoachLibre)")
    private @Nullable Path practice;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "A file whose first line is the passphrase; without it the keyring is asked, then you.")
    private @Nullable Path passphraseFile;

    @Option(names = "--no-local-server", description = "Starts no server on this computer.")
    private boolean noLocalServer;

    @Spec
    private @Nullable CommandSpec spec;

    /** As picocli makes it, and as it is when nothing is said. */
    public OpenCommand() {}

    OpenCommand(@Nullable Path practice, @Nullable Path passphraseFile, boolean noLocalServer) {
        this.practice = practice;
        this.passphraseFile = passphraseFile;
        this.noLocalServer = noLocalServer;
    }

    @Nullable
    Path practice() {
        return practice;
    }

    @Nullable
    Path passphraseFile() {
        return passphraseFile;
    }

    boolean startsServer() {
        return !noLocalServer;
    }

    @Override
    public Integer call() {
        Messages texts = new Messages(
                "org.coachlibre.app.commands.studio",
                Language.of(Locale.getDefault()).locale());
        if (!hasDisplay()) {
            Streams.err(spec).println(texts.text("open.no-display"));
            return PracticeOpener.REFUSED;
        }
        Unlock unlock = null;
        if (passphraseFile != null) {
            Path folder = practice == null ? UserFolders.practice() : practice;
            try {
                unlock = PracticeOpener.unlock(PracticeOptions.of(folder, passphraseFile));
            } catch (IOException e) {
                Streams.err(spec).println(texts.text("create.secret", String.valueOf(e.getMessage())));
                return PracticeOpener.USAGE;
            }
        }
        try {
            StudioApplication.open(practice, unlock, startsServer());
        } catch (UnsupportedOperationException e) { // what JavaFX says of a display that is named but not there
            LOG.debug("JavaFX finds no display", e);
            Streams.err(spec).println(texts.text("open.no-display"));
            return PracticeOpener.REFUSED;
        }
        return PracticeOpener.DONE;
    }

    /** Windows and macOS always have one; elsewhere a display server must be named, unless JavaFX draws into memory. */
    private static boolean hasDisplay() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.contains("win")
                || system.contains("mac")
                || "Headless".equals(System.getProperty("glass.platform"))
                || isSet("DISPLAY")
                || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
